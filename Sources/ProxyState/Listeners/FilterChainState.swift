import YAML

/// A filter chain of a listener: which connections take it, and where they go.
public struct FilterChainState: Hashable, Sendable {
  /// Its name; may be empty.
  public let name: String
  /// Which connections take it, as istioctl writes it; `ALL` for any.
  public let match: String
  /// Where they go, as istioctl writes it.
  public let destination: String
  /// Whether connections have to be encrypted.
  public let isEncrypted: Bool
  /// The object that Istio made the chain of; nil where none is noted.
  public let configuration: ConfigurationPath?

  init(_ chain: Node) {
    name = chain.text("name")
    match = Self.match(chain.field("filter_chain_match"))
    destination = Self.destination(chain.list("filters"))
    isEncrypted = chain.field("transport_socket").map { $0.text("name").hasSuffix(".tls") } ?? false
    configuration = ConfigurationPath(in: chain)
  }

  // Istio, `istioctl/pkg/writer/envoy/configdump/listener.go`: what follows are its words.

  private static let protocolGroups: [[String]: String] = [
    ["http/1.0", "http/1.1", "h2c"]: "App: HTTP",
    ["istio", "istio-http/1.0", "istio-http/1.1", "istio-h2"]: "App: Istio HTTP Plain",
    ["http/1.0", "http/1.1", "h2c", "istio-http/1.0", "istio-http/1.1", "istio-h2"]: "App: HTTP TLS",
    ["istio-peer-exchange", "istio"]: "App: TCP TLS",
  ]

  private static func match(_ match: Node?) -> String {
    guard let match else { return "ALL" }
    var parts: [String] = []
    let names = match.texts("server_names")
    if !names.isEmpty { parts.append("SNI: \(names.joined(separator: ","))") }
    let transport = match.text("transport_protocol")
    if !transport.isEmpty { parts.append("Trans: \(transport)") }
    let protocols = match.texts("application_protocols")
    if !protocols.isEmpty {
      parts.append(protocolGroups[protocols] ?? "App: \(protocols.joined(separator: ","))")
    }
    let port = match.wrapped("destination_port").map { ":\($0)" } ?? ""
    let ranges = match.list("prefix_ranges").map { range in
      "\(range.text("address_prefix"))/\(range.wrapped("prefix_len") ?? 0)"
    }
    if !ranges.isEmpty || !port.isEmpty {
      parts.append("Addr: \(ranges.isEmpty ? "*" : ranges.joined(separator: ","))\(port)")
    }
    return parts.isEmpty ? "ALL" : parts.joined(separator: "; ")
  }

  private static func destination(_ filters: [Node]) -> String {
    for filter in filters {
      let settings = filter.field("typed_config") ?? filter.field("config")
      switch NetworkFilterKind(filter) {
      case .http:
        if let routes = settings?.field("route_config") { return RouteConfigurationState.summary(of: routes) }
        let name = settings?.field("rds")?.text("route_config_name") ?? ""
        return name.isEmpty ? "HTTP" : "Route: \(name)"
      case .tcp:
        return RouteConfigurationState.destination(settings?.text("cluster") ?? "")
      case .blackHole, .other: continue
      }
    }
    return "Non-HTTP/Non-TCP"
  }
}
