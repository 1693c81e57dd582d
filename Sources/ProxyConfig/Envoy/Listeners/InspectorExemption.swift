import Output

/// The connections that an inspector leaves alone, by the port that the client wanted.
public enum InspectorExemption: Hashable, Sendable {
  /// Those to these ports; never empty.
  case ports([Int])
  /// Those to all other ports; never empty.
  case otherThan([Int])

  /// The message `envoy.config.listener.v3.ListenerFilterChainMatchPredicate`.
  var json: JSONValue {
    switch self {
    case .ports(let ports): Self.anyOf(ports)
    case .otherThan(let ports): ["not_match": Self.anyOf(ports)]
    }
  }

  private static func anyOf(_ ports: [Int]) -> JSONValue {
    let ranges = ports.sorted().map { port -> JSONValue in
      // The end is the first port behind the range.
      ["destination_port_range": ["start": .integer(Int64(port)), "end": .integer(Int64(port) + 1)]]
    }
    return ranges.count == 1 ? ranges[0] : ["or_match": ["rules": .array(ranges)]]
  }
}
