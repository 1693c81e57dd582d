/// Turns what is said of a port's connections into filter chains.
///
/// Source: Istio `pilot/pkg/networking/core/tls.go`, `buildSidecarOutboundTLSFilterChainOpts` and
/// `buildSidecarOutboundTCPFilterChainOpts`.
struct Layer4Translation {
  private let scope: ProxyScope
  private let gateways: Set<String>

  init(_ scope: ProxyScope, gateways: Set<String> = [VirtualService.meshGateway]) {
    self.scope = scope
    self.gateways = gateways
  }

  /// The chains for a port of a service that does not speak HTTP.
  func chains(for service: MeshService, _ port: ServicePort, rule: VirtualService?) -> [FilterChain] {
    let networks = service.addresses.filter { $0.contains("/") }
    if let rule {
      let chains = self.chains(of: rule, port: port.number, networks: networks, isTLS: port.protocolKind.isTLS)
      if !chains.isEmpty { return chains }
    }
    let destination = Destination(host: service.host, port: port.number)
    var chain = FilterChain(
      filters: [.tcp(proxy([WeightedDestination(destination: destination, weight: 1)], port.number, named: ""))],
      origin: service.origin
    )
    chain.match.networks = networks
    // Without an address of its own a service of TLS is told by its name.
    if port.protocolKind.isTLS, service.addresses.isEmpty { chain.match.serverNames = [service.host] }
    return [chain]
  }

  /// The chains that the rules of a VirtualService lead to, at a port.
  func chains(of rule: VirtualService, port: Int, networks: [String], isTLS: Bool) -> [FilterChain] {
    var chains: [FilterChain] = []
    if isTLS {
      for route in rule.tls {
        for match in route.matches where holds(match, port) {
          guard var chain = chain(route, port, rule) else { continue }
          chain.match.serverNames = FilterChain.Match.serverNames(match.serverNames)
          chain.match.networks = match.networks.isEmpty ? networks : match.networks
          chains.append(chain)
        }
      }
    }
    if !chains.isEmpty { return chains }
    for route in rule.tcp {
      if route.matches.isEmpty {
        guard var chain = chain(route, port, rule) else { continue }
        chain.match.networks = networks
        return chains + [chain]
      }
      for match in route.matches where holds(match, port) {
        guard var chain = chain(route, port, rule) else { continue }
        chain.match.networks = match.networks.isEmpty ? networks : match.networks
        chains.append(chain)
        if chain.match == FilterChain.Match() { return chains }
      }
    }
    return chains
  }

  private func holds(_ match: Layer4Rule.Match, _ port: Int) -> Bool {
    if let wanted = match.port, wanted != port { return false }
    if !match.gateways.isEmpty { return match.gateways.contains(where: gateways.contains) }
    guard scope.identity.hasLabels(match.sourceLabels) else { return false }
    return match.sourceNamespace.isEmpty || match.sourceNamespace == scope.identity.namespace
  }

  private func chain(_ route: Layer4Rule, _ port: Int, _ rule: VirtualService) -> FilterChain? {
    let destinations = route.destinations.count == 1 ? route.destinations : route.destinations.filter { $0.weight > 0 }
    guard !destinations.isEmpty else { return nil }
    let proxy = proxy(destinations, port, named: "\(rule.name).\(rule.namespace)")
    return FilterChain(filters: [.tcp(proxy)], origin: route.origin)
  }

  private func proxy(_ destinations: [WeightedDestination], _ port: Int, named name: String) -> TCPProxy {
    let targets = destinations.map { entry in
      TCPProxy.Target(
        cluster: scope.cluster(of: entry.destination, listenerPort: port),
        weight: max(entry.weight, 1)
      )
    }
    var proxy = TCPProxy(targets.count == 1 ? targets[0].cluster : name, to: targets)
    let first = destinations[0].destination
    let policy = scope.policy(for: first, port: scope.port(of: first, listenerPort: port))
    proxy.idleTimeout = policy.connectionPool?.tcpIdleTimeout
    proxy.tunnel = policy.tunnel
    proxy.logs = scope.accessLogs(.outbound).all
    proxy.hashesSource = policy.loadBalancer?.consistentHash?.policy == .sourceAddress
    return proxy
  }
}
