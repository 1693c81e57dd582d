/// The listeners that take what is sent to a sidecar's own workload.
///
/// Source: Istio `pilot/pkg/networking/core/listener_inbound.go`.
struct InboundListeners {
  private let scope: ProxyScope
  private let authentication: PeerAuthentication
  private let filters: AccessFilters
  let ports: [InboundPort]
  let problems: [TranslationProblem]

  init(_ scope: ProxyScope) {
    self.scope = scope
    authentication = PeerAuthentication(scope.input, of: scope.identity)
    filters = AccessFilters(scope)
    let found = InboundPorts(scope)
    ports = found.ports
    problems = found.problems + filters.problems
  }

  /// The one for captured connections, and one for each port that the proxy takes itself.
  var listeners: [Listener] {
    [virtualInbound] + ports.filter(\.isBound).map(boundListener)
  }

  private var virtualInbound: Listener {
    var loop = FilterChain(
      name: "virtualInbound-blackhole",
      filters: [.tcp(TCPProxy(to: BuiltInCluster.blackHole))]
    )
    loop.match.port = SidecarListeners.inboundPort
    let chains = [loop] + passthroughChains + ports.filter { !$0.isBound }.flatMap(chains)
    let address = Address.socket(host: SidecarListeners.wildcard, port: SidecarListeners.inboundPort)
    var listener = Listener("virtualInbound", at: address, .inbound, chains: chains)
    listener.inspectors = [.originalDestination] + inspect(&listener)
    listener.logs = scope.accessLogs(.inbound).listener
    return listener
  }

  private func boundListener(_ port: InboundPort) -> Listener {
    let address = Address.socket(host: port.bind, port: port.number)
    var listener = Listener(
      "\(port.bind)_\(port.number)",
      at: address,
      .inbound,
      chains: chains(port),
      origin: port.origin
    )
    listener.inspectors = inspect(&listener)
    listener.logs = scope.accessLogs(.inbound).listener
    return listener
  }

  /// The inspectors that some chain needs; each leaves alone the ports none of whose chains needs it, where a server that
  /// speaks first would be waited for in vain.
  private func inspect(_ listener: inout Listener) -> [Listener.Inspector] {
    var needs: [Int: (tls: Bool, http: Bool)] = [:]
    for chain in listener.chains {
      let port = chain.match.port ?? 0
      let known = needs[port] ?? (false, false)
      let isHTTP = chain.match.protocols.contains { ListenerDrafts.plainHTTP.contains($0) }
      needs[port] = (known.tls || chain.match.transport == "tls", known.http || isHTTP)
    }
    var inspectors: [Listener.Inspector] = []
    if needs.values.contains(where: \.tls) {
      inspectors.append(.tls)
      listener.exemptions[.tls] = Self.exemption(needs.mapValues(\.tls))
    }
    if needs.values.contains(where: \.http) {
      inspectors.append(.http)
      let others = needs.filter { !$0.value.http }.map(\.key).sorted()
      listener.exemptions[.http] = others.isEmpty ? nil : .ports(others)
    }
    return inspectors
  }

  private static func exemption(_ needs: [Int: Bool]) -> InspectorExemption? {
    let isUsual = needs[0] ?? false
    let special = needs.filter { $0.key != 0 && $0.value != isUsual }.map(\.key).sorted()
    if special.isEmpty { return nil }
    return isUsual ? .ports(special) : .otherThan(special)
  }

  private func chains(_ port: InboundPort) -> [FilterChain] {
    let cluster = scope.naming.inbound(port: port.number)
    let name = "\(port.bind)_\(port.number)"
    return InboundWay.ways(port.protocolKind, authentication.mode(of: port.number)).map { way in
      var match = way.match
      match.port = port.number
      let filter: [NetworkFilter]
      switch way.layer {
      case .http: filter = [.http(manager("inbound_\(name);", cluster, port))]
      case .tcp: filter = connectionFilters(cluster, port.pool?.tcpIdleTimeout)
      }
      return FilterChain(name: name, match: match, filters: filter, security: security(way), origin: port.origin)
    }
  }

  private func connectionFilters(_ cluster: String, _ idleTimeout: ProtoDuration?) -> [NetworkFilter] {
    var proxy = TCPProxy(to: cluster)
    proxy.idleTimeout = idleTimeout
    proxy.logs = scope.accessLogs(.inbound).all
    return filters.network + [.tcp(proxy)]
  }

  private func manager(_ prefix: String, _ cluster: String, _ port: InboundPort) -> HTTPProxy {
    let host = VirtualHost(
      name: "inbound|http|\(port.servicePort)",
      domains: ["*"],
      routes: [DefaultRoutes.inbound(port, cluster: cluster)],
      origin: port.origin
    )
    var manager = manager(prefix, cluster, host)
    manager.speaksHTTP2 = port.protocolKind.isHTTP2
    return manager
  }

  /// What takes connections to ports that no service has: those for which a policy says something of their own first.
  private var passthroughChains: [FilterChain] {
    let known = Set(ports.map(\.number))
    let special = authentication.ports.keys.filter { !known.contains($0) && (1...65_535).contains($0) }.sorted()
    return passthroughChains(0) + special.flatMap(passthroughChains)
  }

  private func passthroughChains(_ number: Int) -> [FilterChain] {
    let cluster = BuiltInCluster.inboundPassthrough
    return InboundWay.ways(.detected, authentication.mode(of: number)).map { way in
      var match = way.match
      match.port = number == 0 ? nil : number
      let filter: [NetworkFilter]
      switch way.layer {
      case .http: filter = [.http(passthroughManager(cluster))]
      case .tcp: filter = connectionFilters(cluster, nil)
      }
      return FilterChain(
        name: way.layer == .http ? "virtualInbound-catchall-http" : "virtualInbound",
        match: match,
        filters: filter,
        security: security(way)
      )
    }
  }

  private func passthroughManager(_ cluster: String) -> HTTPProxy {
    let host = VirtualHost(
      name: "inbound|http|0",
      domains: ["*"],
      routes: [DefaultRoutes.inboundPassthrough(cluster: cluster)]
    )
    return manager("\(cluster);", cluster, host)
  }

  private func manager(_ prefix: String, _ cluster: String, _ host: VirtualHost) -> HTTPProxy {
    let routes = RouteConfiguration(name: cluster, virtualHosts: [host], ignoresPorts: false)
    var manager = scope.manager(prefix, .inline(routes), .inbound)
    manager.serverName = "istio-envoy"
    manager.forwarding = .append
    manager.filters = filters.http + HTTPFilter.common
    return manager
  }

  private func security(_ way: InboundWay) -> DownstreamTLS? {
    guard way.isMutual else { return nil }
    let settings = scope.input.settings
    return DownstreamTLS(
      certificate: "default",
      authorities: "ROOTCA",
      names: ([settings.trustDomain] + settings.trustDomainAliases).map { .prefix("spiffe://\($0)/") },
      requiresCertificate: true,
      protocols: way.layer == .http ? ["h2", "http/1.1"] : DownstreamTLS.peerProtocols,
      maximumVersion: "TLSv1_3",
      ciphers: DownstreamTLS.peerCiphers
    )
  }
}
