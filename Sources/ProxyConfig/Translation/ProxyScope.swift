/// What one proxy may see of the mesh, and how its configuration is to be written.
struct ProxyScope {
  let input: TranslationInput
  let identity: ProxyIdentity
  let target: TranslationTarget
  let naming: NamingScheme
  /// The Sidecar that holds for the proxy.
  let sidecar: SidecarRule?
  /// What the parts of the Sidecar import; nil where nothing says it.
  let imports: SidecarImports?
  /// The services, in order of their hosts, each host once.
  let services: [MeshService]
  /// The rules, older ones first.
  let virtualServices: [VirtualService]
  let rules: DestinationRuleIndex
  private(set) var problems: [TranslationProblem] = []
  private let byHost: [String: MeshService]
  /// The hosts that are other names for a host, by that host, in order.
  private(set) var aliases: [String: [String]] = [:]
  private let inboundLogs: AccessLogs
  private let outboundLogs: AccessLogs

  init(
    _ input: TranslationInput,
    _ identity: ProxyIdentity,
    _ target: TranslationTarget,
    _ naming: NamingScheme
  ) {
    self.input = input
    self.identity = identity
    self.target = target
    self.naming = naming
    let sidecar = identity.kind == .sidecar ? Self.sidecar(input, identity) : nil
    self.sidecar = sidecar
    let visible = input.services.filter { $0.visibility.includes(identity.namespace) }
    let visibleRules = input.virtualServices.filter { $0.visibility.includes(identity.namespace) }
    let imports = sidecar.flatMap { rule in
      rule.egress.isEmpty ? nil : SidecarImports(rule, visible, visibleRules, identity)
    }
    self.imports = imports
    let byHost = imports?.services ?? Self.byHost(visible, identity)
    self.byHost = byHost
    let ownLogs = target.standalone.map { AccessLogs(of: $0, input.mesh) }
    inboundLogs = ownLogs ?? AccessLogs(input, identity, .inbound)
    outboundLogs = ownLogs ?? AccessLogs(input, identity, .outbound)
    problems = outboundLogs.problems
    services = byHost.values.sorted { $0.host < $1.host }
    virtualServices = imports.map { imports in visibleRules.filter(imports.includes) } ?? visibleRules
    rules = DestinationRuleIndex(input, identity)
    for service in services {
      guard case .alias = service.resolution, let target = self.service(service.host) else { continue }
      aliases[target.host, default: []].append(service.host)
    }
  }

  /// The Sidecar whose selector fits, else that of the namespace, else that of the whole mesh.
  private static func sidecar(_ input: TranslationInput, _ identity: ProxyIdentity) -> SidecarRule? {
    let own = input.sidecars.filter { $0.namespace == identity.namespace }
    return own.first { rule in rule.selector.map(identity.hasLabels) ?? false }
      ?? own.first { $0.selector == nil }
      ?? input.sidecars.first { $0.namespace == input.settings.rootNamespace && $0.selector == nil }
  }

  private static func byHost(_ services: [MeshService], _ identity: ProxyIdentity) -> [String: MeshService] {
    var byHost: [String: MeshService] = [:]
    for service in services { byHost[service.host] = MeshService.preferred(byHost[service.host], service, identity) }
    return byHost
  }

  /// The access logs of one side of the proxy; an Envoy by itself writes only those that it is asked for.
  func accessLogs(_ side: AccessLogs.Side) -> AccessLogs { side == .inbound ? inboundLogs : outboundLogs }

  /// A manager of connections for one side of the proxy.
  func manager(_ prefix: String, _ routes: HTTPProxy.Routes, _ side: AccessLogs.Side) -> HTTPProxy {
    var manager = HTTPProxy(prefix, routes)
    manager.routeSource = routeSource
    manager.paths = input.mesh.paths
    manager.logs = accessLogs(side).all
    return manager
  }

  /// What becomes of traffic to unknown hosts.
  var outboundPolicy: OutboundTrafficPolicy {
    target.isStandalone ? .registryOnly : sidecar?.outboundPolicy ?? input.settings.outboundPolicy
  }

  /// Who is asked for route configurations.
  var routeSource: HTTPProxy.RouteSource {
    target.standalone?.routeDirectory.map { .directory($0) } ?? .controlPlane
  }

  /// The service of a host, an alias followed; a host that only a wildcard covers has that service.
  func service(_ host: String) -> MeshService? {
    var host = host
    for _ in 0..<Self.aliasLimit {
      guard let service = byHost[host] else { return nil }
      guard case .alias(let other) = service.resolution else { return service }
      host = other
    }
    return nil
  }

  /// The host that a host stands for: its own name unless it is an alias.
  func resolvedHost(_ host: String) -> String {
    var host = host
    for _ in 0..<Self.aliasLimit {
      guard let service = byHost[host], case .alias(let other) = service.resolution else { return host }
      host = other
    }
    return host
  }

  /// Aliases of aliases beyond this are not followed: they may go round in a circle.
  private static let aliasLimit = 8

  /// The name of the cluster that a destination leads to, from a listener of a port.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `GetDestinationCluster`.
  func cluster(of destination: Destination, listenerPort: Int) -> String {
    if destination.host.isEmpty { return "UnknownService" }
    let host = resolvedHost(destination.host)
    let service = service(destination.host)
    let number = port(of: destination, listenerPort: listenerPort)
    let labels =
      naming == .legacy && !destination.subset.isEmpty
      ? rules.rule(for: host, of: service)?.subsets.first { $0.name == destination.subset }?.labels ?? [:] : [:]
    return naming.outbound(
      host,
      port: service?.port(number),
      number: number,
      subset: destination.subset,
      labels: labels
    )
  }

  /// The port that a destination means: the one it names, else the only one of its service, else the listener's.
  func port(of destination: Destination, listenerPort: Int) -> Int {
    if let port = destination.port { return port }
    guard let ports = service(destination.host)?.ports, ports.count == 1 else { return listenerPort }
    return ports[0].number
  }

  /// The retries that a rule, or else the mesh, asks for; nil for none.
  func retry(_ rule: RetryRule?, sticksToHost: Bool) -> RetryPolicy? {
    guard let rule = rule ?? input.mesh.retry else { return .istio(avoidsPreviousHosts: !sticksToHost) }
    return rule.policy(sticksToHost: sticksToHost)
  }

  /// What DestinationRules say of a destination.
  func policy(for destination: Destination, port: Int) -> TrafficPolicy {
    let host = resolvedHost(destination.host)
    guard let rule = rules.rule(for: host, of: service(destination.host)) else { return TrafficPolicy() }
    let subset = rule.subsets.first { $0.name == destination.subset }
    return (rule.policy ?? TrafficPolicy()).overridden(by: subset?.policy, for: port)
  }
}
