import Output

/// How an endpoint of a cluster is chosen.
public enum LoadBalancing: Hashable, Sendable {
  /// The one of two with fewer requests under way.
  case leastRequest(warmup: Warmup?)
  /// One after the other.
  case roundRobin(warmup: Warmup?)
  /// Any.
  case random
  /// The one that the client wanted to connect to.
  case clusterProvided
  /// By a hash of the request, on a ring of at least this many places.
  case ringHash(minimumSize: Int64)
  /// By a hash of the request, in a table of this many places; nil for Envoy's own.
  case maglev(tableSize: Int64?)

  /// How a new endpoint gets its share little by little.
  public struct Warmup: Hashable, Sendable {
    /// How long until it has it all.
    public let window: ProtoDuration
    /// How soon it grows: 1 is linear.
    public let aggression: Double
    /// The percent it begins with.
    public let minimumPercent: Double

    var json: JSONValue {
      [
        "slow_start_config": [
          "slow_start_window": .duration(window),
          "aggression": ["default_value": .double(aggression), "runtime_key": "upstream.slow_start.aggression"],
          "min_weight_percent": ["value": .double(minimumPercent)],
        ]
      ]
    }
  }

  var name: String? {
    switch self {
    case .leastRequest: "LEAST_REQUEST"
    // The zero value of protobuf is not written.
    case .roundRobin: nil
    case .random: "RANDOM"
    case .clusterProvided: "CLUSTER_PROVIDED"
    case .ringHash: "RING_HASH"
    case .maglev: "MAGLEV"
    }
  }

  var configurationName: String {
    switch self {
    case .leastRequest: "least_request_lb_config"
    case .roundRobin: "round_robin_lb_config"
    case .ringHash: "ring_hash_lb_config"
    case .maglev: "maglev_lb_config"
    case .random, .clusterProvided: ""
    }
  }

  var configuration: JSONValue? {
    switch self {
    case .leastRequest(let warmup), .roundRobin(let warmup): warmup?.json
    case .ringHash(let size): ["minimum_ring_size": .integer(size)]
    case .maglev(let size): size.map { ["table_size": .integer($0)] }
    case .random, .clusterProvided: nil
    }
  }
}
