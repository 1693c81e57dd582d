/// A connection after `101 Switching Protocols`.
struct UpgradedConnection {
  let socket: Socket
  /// What the client sent right behind its request.
  let firstBytes: [UInt8]
  let stopping: StopSignal
}
