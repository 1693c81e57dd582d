import Output

/// What Istio notes on Envoy's resources, below `filter_metadata.istio`.
struct ResourceMetadata: Hashable {
  /// The service that a cluster sends to.
  struct Service: Hashable {
    let host: String
    let name: String
    let namespace: String
  }

  /// The path of the object that the resource came from: `/apis/networking.istio.io/v1/namespaces/…`.
  var configPath: String?
  var services: [Service] = []
  var defaultOriginalPort: Int?
  var subset: String?

  var json: JSONValue? {
    if configPath == nil, services.isEmpty, subset == nil { return nil }
    return [
      "filter_metadata": [
        "istio": .message([
          "config": configPath.map { .string($0) },
          "services": .list(
            services.map { ["host": .string($0.host), "name": .string($0.name), "namespace": .string($0.namespace)] }
          ),
          "default_original_port": .number(defaultOriginalPort.map(Int64.init)),
          "subset": subset.map { .string($0) },
        ])
      ]
    ]
  }
}
