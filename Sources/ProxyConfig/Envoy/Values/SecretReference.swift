import Output

/// A certificate or an authority that Envoy fetches from the secret discovery service of its pod's agent.
struct SecretReference: Hashable {
  /// The name: `default`, `ROOTCA`, `kubernetes://…` or `file-cert:…`.
  let name: String

  init(_ name: String) { self.name = name }

  /// The cluster of the service in every bootstrap of Istio.
  static let cluster = "sds-grpc"

  var json: JSONValue { ["name": .string(name), "sds_config": Self.source] }

  private static let source: JSONValue = [
    "api_config_source": [
      "api_type": "GRPC",
      "grpc_services": [["envoy_grpc": ["cluster_name": .string(cluster)]]],
      "set_node_on_first_message_only": true,
      "transport_api_version": "V3",
    ],
    "initial_fetch_timeout": "0s",
    "resource_api_version": "V3",
  ]
}
