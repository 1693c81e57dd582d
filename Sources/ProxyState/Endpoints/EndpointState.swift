import YAML

/// An endpoint that a cluster is told of.
public struct EndpointState: Hashable, Sendable {
  /// Its address.
  public internal(set) var address = NetworkAddress.unknown
  /// How it is said to be: `HEALTHY`, `UNKNOWN`, …
  public internal(set) var health = "UNKNOWN"
  /// Its share beside the others of its locality; nil where none is said.
  public internal(set) var weight: Int?
  /// What runs there, as Istio notes it: `reviews-v1;default;reviews;v1;Kubernetes`.
  public internal(set) var workload = ""

  init() {}

  /// Reads the endpoint at hand (envoy.config.endpoint.v3.LbEndpoint).
  init(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("endpoint") {
        try cursor.members { cursor throws(JSONCursorError) in
          if cursor.isNamed("address") { address = try NetworkAddress(&cursor) }
        }
      } else if cursor.isNamed("health_status") {
        health = try cursor.text()
      } else if cursor.isNamed("load_balancing_weight") {
        weight = try cursor.integer()
      } else if cursor.isNamed("metadata") {
        workload = try Self.workload(&cursor)
      }
    }
  }

  private static func workload(_ cursor: inout JSONCursor) throws(JSONCursorError) -> String {
    var workload = ""
    try cursor.members { cursor throws(JSONCursorError) in
      guard cursor.isNamed("filter_metadata") else { return }
      try cursor.members { cursor throws(JSONCursorError) in
        guard cursor.isNamed("istio") else { return }
        try cursor.members { cursor throws(JSONCursorError) in
          if cursor.isNamed("workload") { workload = try cursor.part().scalarText }
        }
      }
    }
    return workload
  }
}
