/// A host outside of the cluster that servers of a test run answer for, with what a DestinationRule says of it.
struct EchoHost {
  /// One server behind it.
  struct Endpoint {
    let port: Int
    var settings = ""

    /// What is written of it in a ServiceEntry; `settings` are labels, a locality, a weight.
    var text: String {
      "{address: 127.0.0.1, ports: {http: \(port)}\(settings.isEmpty ? "" : ", \(settings)")}"
    }
  }

  let name: String
  var portProtocol = "HTTP"
  var endpoints: [Endpoint]
  var policy = "{}"
  /// The subsets of the DestinationRule.
  var subsets = "[]"

  /// The host that requests ask for.
  var host: String { "\(name).test" }

  /// Its ServiceEntry and DestinationRule.
  var manifest: String {
    """
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata: {name: \(name)}
    spec:
      hosts: [\(host)]
      resolution: STATIC
      location: MESH_EXTERNAL
      ports: [{number: 80, name: http, protocol: \(portProtocol)}]
      endpoints: [\(endpoints.map(\.text).joined(separator: ", "))]
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: \(name)}
    spec: {host: \(host), trafficPolicy: \(policy), subsets: \(subsets)}
    """
  }

  /// A mesh of hosts and more manifests.
  static func mesh(_ hosts: [EchoHost], _ manifests: [String] = []) -> String {
    (hosts.map(\.manifest) + manifests).joined(separator: "\n---\n")
  }

  /// A VirtualService for a host.
  static func rules(_ host: String, _ http: String) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: \(host.replacing(".", with: "-"))}
    spec: {hosts: [\(host)], \(http)}
    """
  }
}
