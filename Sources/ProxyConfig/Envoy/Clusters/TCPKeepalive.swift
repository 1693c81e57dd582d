import Output

/// How a connection of TCP is found to be dead.
struct TCPKeepalive: Hashable {
  var probes: Int64?
  var time: ProtoDuration?
  var interval: ProtoDuration?

  var json: JSONValue {
    .message([
      "keepalive_probes": .number(probes),
      "keepalive_time": time.map { .integer($0.nanoseconds / 1_000_000_000) },
      "keepalive_interval": interval.map { .integer($0.nanoseconds / 1_000_000_000) },
    ])
  }
}
