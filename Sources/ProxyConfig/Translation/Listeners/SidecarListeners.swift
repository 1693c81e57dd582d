/// The listeners of a sidecar that captures the traffic of its workload.
///
/// Source: Istio `pilot/pkg/networking/core/listener.go`, `buildSidecarOutboundListeners`.
struct SidecarListeners {
  private let scope: ProxyScope
  /// The routes of the part that is being added.
  private var routes: OutboundRoutes
  private var drafts = ListenerDrafts()
  /// The services of the part at each port.
  private var httpServices: [Int: [MeshService]] = [:]
  /// The ports that an earlier part of the Sidecar has for itself.
  private var takenPorts: Set<Int> = []
  private var configurations: [String: RouteConfiguration] = [:]
  private var problems: [TranslationProblem] = []

  /// The ports at which every proxy listens itself.
  private static let ownPorts: Set<Int> = [outboundPort, inboundPort, 15_021, 15_090]
  static let outboundPort = 15_001
  static let inboundPort = 15_006
  static let wildcard = "0.0.0.0"

  init(_ scope: ProxyScope) {
    self.scope = scope
    routes = OutboundRoutes(scope)
  }

  func outcome() -> ListenerOutcome {
    var builder = self
    for part in EgressPart.parts(scope) { builder.add(part) }
    var outcome = ListenerOutcome()
    outcome.listeners = builder.drafts.listeners(scope) + [OutboundChains.virtualOutbound(scope)]
    if let port = scope.input.mesh.proxyPort { outcome.listeners.append(builder.proxyListener(port)) }
    outcome.routes = Array(builder.configurations.values)
    outcome.problems = builder.problems + builder.drafts.problems
    let inbound = InboundListeners(scope)
    outcome.listeners += inbound.listeners
    outcome.inboundPorts = inbound.ports
    outcome.problems += inbound.problems
    outcome.keepFirstOfEachName()
    return outcome
  }

  private mutating func add(_ part: EgressPart) {
    // Another part may import other rules for the same hosts.
    routes = OutboundRoutes(scope, part.virtualServices)
    httpServices = [:]
    if let port = part.port {
      add(part, port)
    } else {
      for service in part.services {
        if case .alias = service.resolution { continue }
        for port in service.ports where port.protocolKind != .udp { add(service, port, part) }
      }
    }
    for (port, services) in httpServices.sorted(by: { $0.key < $1.key }) {
      configurations[String(port)] = routes.configuration(port: port, services: services)
    }
    problems += routes.problems
    // What a part names goes before everything that later parts have at the same place.
    drafts.lock()
    takenPorts.formUnion(httpServices.keys)
  }

  /// The listener of a part that names its port.
  private mutating func add(_ part: EgressPart, _ port: ServicePort) {
    guard let origin = part.origin, !part.services.isEmpty else { return }
    if port.protocolKind.mayBeHTTP {
      let name = part.bind.hasPrefix("unix://") ? part.bind : String(port.number)
      if part.takesEveryPort {
        configurations[name] = routes.proxyConfiguration(named: name, services: part.services)
      } else if !takenPorts.contains(port.number) {
        httpServices[port.number] = part.services
      }
      drafts.addHTTP(part.bind, port.number, route: name, isBound: part.isBound, origin: origin)
    }
    if port.protocolKind.isHTTP { return }
    for service in part.services {
      let chains = Layer4Translation(scope).chains(for: service, port, rule: routes.rule(for: service.host))
      for chain in chains { drafts.add(chain, part.bind, port.number, isBound: part.isBound, origin: origin) }
    }
  }

  private mutating func add(_ service: MeshService, _ port: ServicePort, _ part: EgressPart) {
    guard !Self.ownPorts.contains(port.number) else {
      problems.append(
        TranslationProblem(.unsupported, "port \(port.number), which the proxy has itself,", at: service.origin)
      )
      return
    }
    let isTaken = takenPorts.contains(port.number)
    if port.protocolKind.mayBeHTTP, !isTaken { httpServices[port.number, default: []].append(service) }
    if port.protocolKind.isHTTP {
      let bind = part.bind.isEmpty ? Self.wildcard : part.bind
      drafts.addHTTP(bind, port.number, route: String(port.number), isBound: part.isBound, origin: service.origin)
      return
    }
    let chains = Layer4Translation(scope).chains(for: service, port, rule: routes.rule(for: service.host))
    for bind in part.bind.isEmpty ? Self.binds(service, scope) : [part.bind] {
      if port.protocolKind == .detected {
        let isShared = bind == Self.wildcard || !part.bind.isEmpty
        let name = isShared ? String(port.number) : "\(service.host):\(port.number)"
        if !isShared { configureDetected(service, port, name) }
        drafts.addHTTP(bind, port.number, route: name, isBound: part.isBound, origin: service.origin)
      }
      for chain in chains { drafts.add(chain, bind, port.number, isBound: part.isBound, origin: service.origin) }
    }
  }

  /// The route configuration of a port at which the proxy finds out what is spoken: the one service takes every domain.
  private mutating func configureDetected(_ service: MeshService, _ port: ServicePort, _ name: String) {
    let made = routes.routes(to: service, port)
    let host = VirtualHost(
      name: scope.naming.virtualHost(service.host, port),
      domains: ["*"],
      routes: made.routes,
      omissions: made.omissions,
      origin: routes.rule(for: service.host)?.origin ?? service.origin
    )
    configurations[name] = RouteConfiguration(name: name, virtualHosts: [host], ignoresPorts: true)
  }

  /// The listener at which any host may be asked for, as a proxy of HTTP.
  private mutating func proxyListener(_ port: Int) -> Listener {
    let route = TranslationTarget.Standalone.routeName
    var routes = OutboundRoutes(scope)
    configurations[route] = routes.proxyConfiguration(named: route, services: scope.services)
    let name = "127.0.0.1_\(port)"
    let manager = scope.manager("outbound_\(name);", .named(route), .outbound)
    let address = Address.socket(host: "127.0.0.1", port: port)
    var listener = Listener(name, at: address, .outbound, chains: [FilterChain(filters: [.http(manager)])])
    listener.logs = scope.accessLogs(.outbound).listener
    return listener
  }

  /// The addresses that connections to a service go to; the wildcard where it has none of its own, or networks.
  private static func binds(_ service: MeshService, _ scope: ProxyScope) -> [String] {
    if service.isKubernetes, case .client = service.resolution {
      // Clients of a headless service connect to its pods themselves.
      let pods = EndpointTranslation(scope, service).addresses
      return pods.isEmpty ? [wildcard] : pods
    }
    let addresses = service.addresses.filter { !$0.contains("/") && $0 != wildcard }
    return addresses.isEmpty || addresses.count != service.addresses.count ? [wildcard] : addresses
  }
}
