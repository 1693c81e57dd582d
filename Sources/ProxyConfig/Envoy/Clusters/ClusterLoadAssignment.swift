import Output

/// The endpoints of one cluster, by locality.
public struct ClusterLoadAssignment: Sendable {
  /// The name of the cluster.
  public let clusterName: String
  /// The endpoints, grouped by where they run, in the order of priority and place.
  public let localities: [LocalityEndpoints]

  init(clusterName: String, localities: [LocalityEndpoints]) {
    self.clusterName = clusterName
    self.localities = localities
  }

  /// One endpoint of which nothing more is known.
  init(clusterName: String, at address: Address, origin: Origin?) {
    let endpoint = LocalityEndpoints.Endpoint(address: address, weight: 1, speaksMutualTLS: false, origin: origin)
    let place = LocalityEndpoints(locality: Locality(""), endpoints: [endpoint], weight: 1, priority: 0)
    self.init(clusterName: clusterName, localities: [place])
  }

  /// The message `envoy.config.endpoint.v3.ClusterLoadAssignment`, with `@type`.
  public var json: JSONValue { .typed(.loadAssignment, fields) }

  var inlineJSON: JSONValue { .message(fields) }

  private var fields: KeyValuePairs<String, JSONValue?> {
    ["cluster_name": .string(clusterName), "endpoints": .list(localities.map(\.json))]
  }
}
