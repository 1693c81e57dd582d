import Output

/// How a connection of TCP is found to be dead.
struct TCPKeepalive: Hashable {
  var probes: Int64?
  var time: ProtoDuration?
  var interval: ProtoDuration?

  var json: JSONValue {
    .message([
      "keepalive_probes": .number(probes),
      "keepalive_time": time.map(Self.seconds),
      "keepalive_interval": interval.map(Self.seconds),
    ])
  }

  /// Whole seconds within the 32 bits of the field.
  private static func seconds(_ duration: ProtoDuration) -> JSONValue {
    .integer(min(duration.nanoseconds / 1_000_000_000, 4_294_967_295))
  }
}
