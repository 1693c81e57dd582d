/// The listeners of an Envoy by itself: one port for every host of the mesh, one for each port of a gateway, and one for
/// each service that does not speak HTTP.
struct StandaloneListeners {
  private let scope: ProxyScope
  private let layout: TranslationTarget.Standalone
  private var nextPort: Int
  private var result = ListenerOutcome()

  init(_ scope: ProxyScope, _ layout: TranslationTarget.Standalone) {
    self.scope = scope
    self.layout = layout
    nextPort = layout.gatewayPort
  }

  func outcome() -> ListenerOutcome {
    var builder = self
    builder.addGateways()
    builder.addServices()
    return builder.result
  }

  /// A port that nothing has yet; nil when there is none left.
  private mutating func takePort(for purpose: String) -> Int? {
    if nextPort == layout.port { nextPort += 1 }
    guard nextPort <= 65_535 else { return nil }
    defer { nextPort += 1 }
    result.assignedPorts.append(Translation.AssignedPort(port: nextPort, purpose: purpose))
    return nextPort
  }

  private mutating func addGateways() {
    var byProxy: [[String: String]: [GatewayRule]] = [:]
    for gateway in scope.input.gateways { byProxy[gateway.selector, default: []].append(gateway) }
    var routeNames: Set<String> = []
    let proxies = byProxy.values.sorted { ($0.first?.reference ?? "") < ($1.first?.reference ?? "") }
    for group in proxies.flatMap(GatewayGroup.groups) {
      guard let first = group.members.first?.gateway.reference else { continue }
      guard let port = takePort(for: "gateway \(first):\(group.port)") else { continue }
      let name = "http.\(group.port)"
      let place = GatewayTranslation.Place(
        name: "\(layout.address)_\(port)",
        address: .socket(host: layout.address, port: port),
        routeName: routeNames.insert(name).inserted ? name : "\(name).\(port)"
      )
      let selector = group.members.first?.gateway.selector ?? [:]
      let filters = AccessFilters(scope, ofGateway: selector)
      result.problems += filters.problems
      GatewayTranslation(scope: scope, isPlain: true, filters: filters).translate(group, at: place, into: &result)
    }
  }

  private mutating func addServices() {
    var routes = OutboundRoutes(scope)
    var byPort: [Int: [MeshService]] = [:]
    for service in scope.services {
      if case .alias = service.resolution { continue }
      for port in service.ports where port.protocolKind != .udp {
        if port.protocolKind.mayBeHTTP {
          byPort[port.number, default: []].append(service)
        } else {
          addLayer4(service, port, rule: routes.rule(for: service.host))
        }
      }
    }
    // Rules for hosts that no service has hold at port 80.
    if byPort[80] == nil, !routes.hostsWithoutService.isEmpty { byPort[80] = [] }
    let configuration = proxyRoutes(&routes, byPort)
    result.routes.append(configuration)
    result.problems += routes.problems
    let name = "\(layout.address)_\(layout.port)"
    var manager = scope.manager("outbound_\(name);", .named(TranslationTarget.Standalone.routeName), .outbound)
    manager.speaksPlainHTTP10 = true
    let address = Address.socket(host: layout.address, port: layout.port)
    let chain = FilterChain(filters: [.http(manager)])
    result.listeners.append(Listener(name, at: address, .outbound, chains: [chain]))
  }

  /// The virtual hosts of all ports in one. A domain with its port means that port; without one it means port 80 of the
  /// service, or else its first.
  private func proxyRoutes(_ routes: inout OutboundRoutes, _ byPort: [Int: [MeshService]]) -> RouteConfiguration {
    var first: [String: Int] = [:]
    for (port, services) in byPort {
      for service in services {
        let known = first[service.host]
        first[service.host] = known == 80 || port == 80 ? 80 : min(known ?? port, port)
      }
    }
    return routes.configuration(named: TranslationTarget.Standalone.routeName, byPort) { host, port in
      first[host].map { $0 == port } ?? (port == 80)
    }
  }

  private mutating func addLayer4(_ service: MeshService, _ port: ServicePort, rule: VirtualService?) {
    guard let number = takePort(for: "\(service.host):\(port.number)") else { return }
    var drafts = ListenerDrafts()
    // The address that a client would have connected to is not known here.
    for var chain in Layer4Translation(scope).chains(for: service, port, rule: rule) {
      chain.match.networks = []
      drafts.add(chain, layout.address, number, origin: service.origin)
    }
    result.listeners += drafts.listeners(scope).map { listener in
      var listener = listener
      listener.isBound = true
      return listener
    }
    result.problems += drafts.problems
  }
}
