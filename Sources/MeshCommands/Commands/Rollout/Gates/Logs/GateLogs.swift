/// Where the access logs of a mesh are read for the gates of a rollout.
protocol GateLogs: Sendable {
  /// Refuses what can never be read.
  func probe() async throws(CommandError)

  /// Passes over what was written so far.
  mutating func begin() async throws(CommandError)

  /// Hands over each line that was written since the last time, once.
  mutating func read(_ body: (Span<UInt8>) -> Void) async throws(CommandError)
}
