import Output

/// The endpoints of one cluster, by locality.
public struct ClusterLoadAssignment: Sendable {
  /// The name of the cluster.
  public let clusterName: String
  /// The endpoints, grouped by where they run, in the order of priority and place.
  public let localities: [LocalityEndpoints]

  /// The message `envoy.config.endpoint.v3.ClusterLoadAssignment`, with `@type`.
  public var json: JSONValue { .typed(.loadAssignment, fields) }

  var inlineJSON: JSONValue { .message(fields) }

  private var fields: KeyValuePairs<String, JSONValue?> {
    ["cluster_name": .string(clusterName), "endpoints": .list(localities.map(\.json))]
  }
}
