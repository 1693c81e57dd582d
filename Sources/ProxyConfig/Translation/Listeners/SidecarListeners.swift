/// The listeners of a sidecar that captures the traffic of its workload.
///
/// Source: Istio `pilot/pkg/networking/core/listener.go`, `buildSidecarOutboundListeners`.
struct SidecarListeners {
  private let scope: ProxyScope
  private var routes: OutboundRoutes
  private var drafts = ListenerDrafts()
  private var httpServices: [Int: [MeshService]] = [:]
  private var configurations: [String: RouteConfiguration] = [:]

  static let outboundPort = 15_001
  static let inboundPort = 15_006
  static let wildcard = "0.0.0.0"

  init(_ scope: ProxyScope) {
    self.scope = scope
    routes = OutboundRoutes(scope)
  }

  func outcome() -> ListenerOutcome {
    var builder = self
    for service in scope.services { builder.add(service) }
    builder.addCustomListeners()
    for (port, services) in builder.httpServices.sorted(by: { $0.key < $1.key }) {
      builder.configurations[String(port)] = builder.routes.configuration(port: port, services: services)
    }
    var outcome = ListenerOutcome()
    let fallthroughChain = OutboundChains.fallthrough(scope)
    outcome.listeners =
      builder.drafts.listeners(fallthrough: fallthroughChain) + [OutboundChains.virtualOutbound(scope)]
    outcome.routes = Array(builder.configurations.values)
    outcome.problems = builder.routes.problems + builder.drafts.problems
    let inbound = InboundListeners(scope)
    outcome.listeners += inbound.listeners
    outcome.inboundPorts = inbound.ports
    return outcome
  }

  private mutating func add(_ service: MeshService) {
    if case .alias = service.resolution { return }
    for port in service.ports where port.protocolKind != .udp { add(service, port) }
  }

  private mutating func add(_ service: MeshService, _ port: ServicePort) {
    let binds = Self.binds(service, scope)
    if port.protocolKind.mayBeHTTP { httpServices[port.number, default: []].append(service) }
    if port.protocolKind.isHTTP {
      drafts.addHTTP(Self.wildcard, port.number, route: String(port.number), origin: service.origin)
      return
    }
    let chains = Layer4Translation(scope).chains(for: service, port, rule: routes.rule(for: service.host))
    for bind in binds {
      if port.protocolKind == .detected {
        let isWildcard = bind == Self.wildcard
        let name = isWildcard ? String(port.number) : "\(service.host):\(port.number)"
        if !isWildcard { configureDetected(service, port, name) }
        drafts.addHTTP(bind, port.number, route: name, origin: service.origin)
      }
      for chain in chains { drafts.add(chain, bind, port.number, origin: service.origin) }
    }
  }

  /// The route configuration of a port at which the proxy finds out what is spoken: the one service takes every domain.
  private mutating func configureDetected(_ service: MeshService, _ port: ServicePort, _ name: String) {
    let host = VirtualHost(
      name: scope.naming.virtualHost(service.host, port),
      domains: ["*"],
      routes: routes.routes(to: service, port),
      origin: routes.rule(for: service.host)?.origin ?? service.origin
    )
    configurations[name] = RouteConfiguration(name: name, virtualHosts: [host], ignoresPorts: true)
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

  /// The listeners that a Sidecar asks for at ports of its own.
  private mutating func addCustomListeners() {
    for egress in scope.sidecar?.egress ?? [] {
      guard let port = egress.port, port.number > 0 else { continue }
      let services = scope.services.filter { service in
        egress.hosts.contains { $0.includes(service: service.host, of: service.namespace) }
      }
      let bind = egress.bind.isEmpty ? Self.wildcard : egress.bind
      guard port.protocolKind.isHTTP, bind == Self.wildcard || !bind.hasPrefix("unix") else { continue }
      httpServices[port.number] = services
      drafts.addHTTP(bind, port.number, route: String(port.number), origin: egress.origin)
    }
  }
}
