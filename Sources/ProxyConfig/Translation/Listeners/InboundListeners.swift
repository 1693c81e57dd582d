/// The listener that takes what is sent to a sidecar's own workload.
///
/// Source: Istio `pilot/pkg/networking/core/listener_inbound.go`.
struct InboundListeners {
  private let scope: ProxyScope
  private let authentication: PeerAuthentication
  private let filters: AccessFilters
  let ports: [InboundPort]

  /// The protocols of Istio's own side of mutual TLS.
  ///
  /// Source: Istio `pilot/pkg/networking/core/listener.go`, `mtlsHTTPALPNs` and `mtlsTCPALPNs`.
  private static let mutualHTTP = ["istio-http/1.0", "istio-http/1.1", "istio-h2"]
  private static let mutualTCP = ["istio-peer-exchange", "istio"]

  init(_ scope: ProxyScope) {
    self.scope = scope
    authentication = PeerAuthentication(scope.input, of: scope.identity)
    filters = AccessFilters(scope)
    ports = Self.ports(scope)
  }

  /// The ports of the services that select the workload, or those that its Sidecar names.
  private static func ports(_ scope: ProxyScope) -> [InboundPort] {
    var byNumber: [Int: InboundPort] = [:]
    if let ingress = scope.sidecar?.ingress, let sidecar = scope.sidecar, !ingress.isEmpty {
      for entry in ingress where byNumber[entry.port.number] == nil {
        byNumber[entry.port.number] = InboundPort(
          number: entry.port.number,
          protocolKind: entry.port.protocolKind,
          host: "\(sidecar.name).\(sidecar.namespace)",
          servicePort: entry.port.number,
          endpoint: address(entry.endpoint),
          origin: entry.origin
        )
      }
    } else {
      for service in scope.input.services where service.namespace == scope.identity.namespace {
        guard let selector = service.selector, !selector.isEmpty, scope.identity.hasLabels(selector) else { continue }
        for port in service.ports where port.protocolKind != .udp {
          guard case .number(let number) = port.target, byNumber[number] == nil else { continue }
          byNumber[number] = InboundPort(
            number: number,
            protocolKind: port.protocolKind,
            host: service.host,
            servicePort: port.number,
            origin: service.origin
          )
        }
      }
    }
    return byNumber.values.sorted { $0.number < $1.number }
  }

  /// `127.0.0.1:8080` or `unix:///path`; nil for the port itself.
  private static func address(_ text: String) -> Address? {
    let scheme = "unix://"
    if text.hasPrefix(scheme) { return .pipe(path: String(text.dropFirst(scheme.count))) }
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) else { return nil }
    let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
    return .socket(host: host == "0.0.0.0" ? "127.0.0.1" : host, port: port)
  }

  var listeners: [Listener] {
    var loop = FilterChain(
      name: "virtualInbound-blackhole",
      filters: [.tcp(TCPProxy(to: BuiltInCluster.blackHole))]
    )
    loop.match.port = SidecarListeners.inboundPort
    let chains = [loop] + passthroughChains + ports.flatMap(chains)
    let address = Address.socket(host: SidecarListeners.wildcard, port: SidecarListeners.inboundPort)
    var listener = Listener("virtualInbound", at: address, .inbound, chains: chains)
    listener.inspectors = [.originalDestination, .tls, .http]
    return [listener]
  }

  private enum Layer {
    case http
    case tcp
  }

  /// The ways that connections may come in: the layer, whether in mutual TLS, and what tells them apart.
  private func ways(_ kind: PortProtocol?, port: Int) -> [(Layer, FilterChain.Match, isMutual: Bool)] {
    let mode = authentication.mode(of: port)
    let mayBeHTTP = kind?.mayBeHTTP ?? true
    let isHTTP = kind?.isHTTP ?? false
    var ways: [(Layer, FilterChain.Match, isMutual: Bool)] = []
    if mode != .disable {
      if mayBeHTTP {
        let protocols = isHTTP && mode == .strict ? [] : Self.mutualHTTP
        ways.append((.http, FilterChain.Match(transport: "tls", protocols: protocols), true))
      }
      if !isHTTP {
        let protocols = mode == .strict ? [] : Self.mutualTCP
        ways.append((.tcp, FilterChain.Match(transport: "tls", protocols: protocols), true))
      }
    }
    if mode != .strict {
      if isHTTP {
        ways.append((.http, FilterChain.Match(transport: "raw_buffer"), false))
      } else if mayBeHTTP {
        ways.append((.http, FilterChain.Match(transport: "raw_buffer", protocols: ListenerDrafts.plainHTTP), false))
      }
      if !isHTTP {
        ways.append((.tcp, FilterChain.Match(transport: "raw_buffer"), false))
        ways.append((.tcp, FilterChain.Match(transport: "tls"), false))
      }
    }
    return ways
  }

  private func chains(_ port: InboundPort) -> [FilterChain] {
    let cluster = scope.naming.inbound(port: port.number)
    let prefix = "inbound_\(SidecarListeners.wildcard)_\(port.number);"
    return ways(port.protocolKind, port: port.number).map { layer, match, isMutual in
      var match = match
      match.port = port.number
      let filter: [NetworkFilter]
      switch layer {
      case .http: filter = [.http(manager(prefix, cluster, port))]
      case .tcp: filter = filters.network + [.tcp(TCPProxy(to: cluster))]
      }
      return FilterChain(
        name: "\(SidecarListeners.wildcard)_\(port.number)",
        match: match,
        filters: filter,
        security: isMutual ? Self.mutualTLS(layer == .http) : nil,
        origin: port.origin
      )
    }
  }

  private func manager(_ prefix: String, _ cluster: String, _ port: InboundPort) -> HTTPProxy {
    let host = VirtualHost(
      name: "inbound|http|\(port.servicePort)",
      domains: ["*"],
      routes: [DefaultRoutes.inbound(port, cluster: cluster)],
      origin: port.origin
    )
    return manager(prefix, RouteConfiguration(name: cluster, virtualHosts: [host], ignoresPorts: false))
  }

  private func manager(_ prefix: String, _ routes: RouteConfiguration) -> HTTPProxy {
    var manager = HTTPProxy(prefix, .inline(routes))
    manager.serverName = "istio-envoy"
    manager.forwarding = .append
    manager.filters = filters.http + HTTPFilter.common
    return manager
  }

  /// What takes connections to ports that no service has.
  private var passthroughChains: [FilterChain] {
    ways(nil, port: 0).map { layer, match, isMutual in
      let cluster = BuiltInCluster.inboundPassthrough
      let filter: [NetworkFilter]
      switch layer {
      case .http: filter = [.http(passthroughManager)]
      case .tcp: filter = filters.network + [.tcp(TCPProxy(to: cluster))]
      }
      return FilterChain(
        name: layer == .http ? "virtualInbound-catchall-http" : "virtualInbound",
        match: match,
        filters: filter,
        security: isMutual ? Self.mutualTLS(layer == .http) : nil
      )
    }
  }

  private var passthroughManager: HTTPProxy {
    let cluster = BuiltInCluster.inboundPassthrough
    var action = ForwardAction(.cluster(cluster))
    action.timeoutForm = .maxStreamDuration
    let route = Route(name: "default", match: RouteMatch(), action: .forward(action))
    let host = VirtualHost(name: "inbound|http|0", domains: ["*"], routes: [route])
    return manager(cluster, RouteConfiguration(name: cluster, virtualHosts: [host], ignoresPorts: false))
  }

  private static func mutualTLS(_ isHTTP: Bool) -> DownstreamTLS {
    DownstreamTLS(
      certificate: "default",
      authorities: "ROOTCA",
      requiresCertificate: true,
      protocols: isHTTP ? ["h2", "http/1.1"] : ["istio-peer-exchange", "h2", "http/1.1"],
      maximumVersion: "TLSv1_3"
    )
  }
}
