/// The virtual hosts for the services of a mesh, as sidecars have them.
///
/// Source: Istio `pilot/pkg/networking/core/httproute.go`, `BuildSidecarOutboundVirtualHosts`, and
/// `pilot/pkg/networking/core/route/route.go`, `BuildSidecarVirtualHostWrapper`.
struct OutboundRoutes {
  /// A service and the rules for it.
  private struct Assignment {
    /// The rules by the index in `scope.virtualServices`, by the host of the service.
    var byHost: [String: Int] = [:]
    /// The hosts that no service has, by the index of their rules.
    var unknownHosts: [(host: String, rule: Int)] = []
  }

  let scope: ProxyScope
  private let rules: [VirtualService]
  private let assignment: Assignment
  private let namespaceDomain: String
  private(set) var problems: [TranslationProblem] = []

  /// - Parameter virtualServices: the rules that hold; nil for all that the proxy may see.
  init(_ scope: ProxyScope, _ virtualServices: [VirtualService]? = nil) {
    self.scope = scope
    rules = (virtualServices ?? scope.virtualServices).filter(\.holdsForSidecars)
    var problems: [TranslationProblem] = []
    assignment = Self.assign(rules, scope, &problems)
    self.problems = problems
    namespaceDomain = ".svc.\(scope.input.settings.clusterDomain)"
  }

  /// Gives each host to the oldest rule that names it, wildcards after names.
  private static func assign(
    _ rules: [VirtualService],
    _ scope: ProxyScope,
    _ problems: inout [TranslationProblem]
  ) -> Assignment {
    var assignment = Assignment()
    var wildcards = HostTable<Int>()
    var named: Set<String> = []
    for (place, rule) in rules.enumerated() {
      for host in rule.hosts {
        guard named.insert(host).inserted else {
          problems.append(TranslationProblem(.superseded, host, at: rule.origin))
          continue
        }
        if HostName.isWildcard(host) { wildcards[host] = place }
        if scope.service(host) != nil {
          assignment.byHost[host] = place
        } else {
          assignment.unknownHosts.append((host, place))
        }
      }
    }
    for service in scope.services where assignment.byHost[service.host] == nil {
      if let place = wildcards.mostSpecific(for: service.host) { assignment.byHost[service.host] = place }
    }
    return assignment
  }

  /// The route configuration of a port, with the host for everything else at its end.
  mutating func configuration(port: Int, services: [MeshService]) -> RouteConfiguration {
    let hosts = virtualHosts(port: port, services: services)
    return RouteConfiguration(
      name: String(port),
      virtualHosts: hosts + [DefaultRoutes.lastHost(scope)],
      ignoresPorts: true
    )
  }

  /// The virtual hosts of a port, in order of their names.
  mutating func virtualHosts(port: Int, services: [MeshService]) -> [VirtualHost] {
    var routesByRule: [Int: [Route]] = [:]
    var hosts: [VirtualHost] = []
    var domains = DomainClaims(fullNames: services.map(\.host))
    for service in services {
      guard let servicePort = service.port(port) else { continue }
      let place = assignment.byHost[service.host]
      let routes = place.map { self.routes(of: $0, port: port, &routesByRule) } ?? []
      let claimed = domains.claim(self.domains(of: service))
      if claimed.isEmpty { continue }
      hosts.append(
        VirtualHost(
          name: scope.naming.virtualHost(service.host, servicePort),
          domains: claimed,
          routes: routes.isEmpty ? [DefaultRoutes.outbound(service, servicePort, scope)] : routes,
          origin: routes.isEmpty ? service.origin : place.map { rules[$0].origin }
        )
      )
    }
    let wildcards = HostTable(services.map(\.host).filter(HostName.isWildcard))
    for (host, place) in assignment.unknownHosts where port == 80 || covers(host, services, wildcards) {
      let routes = self.routes(of: place, port: port, &routesByRule)
      let claimed = routes.isEmpty ? [] : domains.claim([host])
      if claimed.isEmpty { continue }
      hosts.append(
        VirtualHost(name: "\(host):\(port)", domains: claimed, routes: routes, origin: rules[place].origin)
      )
    }
    return hosts.sorted { $0.name < $1.name }
  }

  /// Rules for hosts that no service has hold at port 80, and at every port where their host covers a service or is
  /// covered by one.
  private func covers(_ host: String, _ services: [MeshService], _ wildcards: HostTable<Void>) -> Bool {
    HostName.isWildcard(host)
      ? services.contains { HostName.covers(host, $0.host) } : wildcards.mostSpecific(for: host) != nil
  }

  /// The routes of a port of one service.
  mutating func routes(to service: MeshService, _ port: ServicePort) -> [Route] {
    var none: [Int: [Route]] = [:]
    let place = assignment.byHost[service.host]
    let routes = place.map { self.routes(of: $0, port: port.number, &none) } ?? []
    return routes.isEmpty ? [DefaultRoutes.outbound(service, port, scope)] : routes
  }

  private mutating func routes(of place: Int, port: Int, _ known: inout [Int: [Route]]) -> [Route] {
    if let routes = known[place] { return routes }
    let translation = RouteTranslation(scope: scope, listenerPort: port, gateways: [VirtualService.meshGateway])
    let routes = translation.routes(of: rules[place], &problems)
    known[place] = routes
    return routes
  }

  /// The names that requests call a service by: in full, short, those of its aliases, and its addresses.
  ///
  /// Source: Istio `pilot/pkg/networking/core/httproute.go`, `generateVirtualHostDomains`.
  func domains(of service: MeshService) -> [String] {
    var domains = ([service.host] + (scope.aliases[service.host] ?? [])).flatMap(names)
    if service.isKubernetes, case .client = service.resolution { domains += domains.map { "*.\($0)" } }
    for address in service.addresses where !address.contains("/") {
      domains.append(address.contains(":") ? "[\(address)]" : address)
    }
    return domains
  }

  /// A host in full, then its short forms.
  private func names(of host: String) -> [String] {
    guard host.hasSuffix(namespaceDomain) else { return [host] }
    let place = String(host.dropLast(namespaceDomain.utf8.count))
    let parts = place.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1] == scope.identity.namespace[...] {
      return [host, String(parts[0]), "\(place).svc", place]
    }
    return parts.count >= 2 ? [host, place, "\(place).svc"] : [host]
  }

  /// The rule that decides on a host; nil when none does.
  func rule(for host: String) -> VirtualService? { assignment.byHost[host].map { rules[$0] } }

  /// The hosts that rules name and no service has, with their rules.
  var hostsWithoutService: [(host: String, rule: VirtualService)] {
    assignment.unknownHosts.map { ($0.host, rules[$0.rule]) }
  }
}
