/// What the parts of a Sidecar import: each services and rules of its own, and all of them together the services that have
/// clusters.
///
/// Source: Istio `pilot/pkg/model/sidecar.go`, `convertIstioListenerToWrapper` and `collectImportedServices`.
struct SidecarImports {
  /// What one part imports.
  struct Part {
    let egress: SidecarRule.Egress
    /// Each host once.
    let services: [MeshService]
    let virtualServices: [VirtualService]
  }

  /// A service with the ports that are imported of it.
  private struct Import {
    let service: MeshService
    /// Every port where it is nil.
    var ports: Set<Int>?

    var imported: MeshService { ports.map { MeshService(service, keepingPorts: $0) } ?? service }

    mutating func add(_ more: Set<Int>?) {
      guard let known = ports else { return }
      ports = more.map(known.union)
    }
  }

  private(set) var parts: [Part] = []
  private var imports: [String: Import] = [:]
  private let identity: ProxyIdentity

  /// Takes the services and rules that the proxy may see at all.
  init(
    _ sidecar: SidecarRule,
    _ services: [MeshService],
    _ rules: [VirtualService],
    _ identity: ProxyIdentity
  ) {
    self.identity = identity
    let byHost = Dictionary(grouping: services, by: \.host)
    for egress in sidecar.egress {
      let part = Part(
        egress: egress,
        services: Self.services(egress, services, identity),
        virtualServices: rules.filter { rule in
          egress.hosts.contains { host in rule.hosts.contains { host.includes(rulesFor: $0, of: rule.namespace) } }
        }
      )
      parts.append(part)
      for service in part.services { add(service, egress.servicePort.map { [$0] }) }
      // A part that imports a rule can reach where the rule leads to.
      for rule in part.virtualServices where rule.holdsForSidecars {
        for (host, ports) in rule.destinations(from: identity.namespace) {
          addDestination(byHost[host] ?? [], ports, egress.servicePort)
        }
      }
    }
  }

  /// The imported services by host, with the imported ports.
  var services: [String: MeshService] { imports.mapValues(\.imported) }

  /// The rules that any part imports.
  func includes(_ rule: VirtualService) -> Bool {
    parts.contains { part in
      part.egress.hosts.contains { host in rule.hosts.contains { host.includes(rulesFor: $0, of: rule.namespace) } }
    }
  }

  private static func services(
    _ egress: SidecarRule.Egress,
    _ services: [MeshService],
    _ identity: ProxyIdentity
  ) -> [MeshService] {
    var byHost: [String: MeshService] = [:]
    for service in services {
      guard egress.hosts.contains(where: { $0.includes(service: service.host, of: service.namespace) }),
        egress.servicePort.map({ service.port($0) != nil }) ?? true
      else { continue }
      byHost[service.host] = MeshService.preferred(byHost[service.host], service, identity)
    }
    return byHost.values.sorted { $0.host < $1.host }
  }

  /// Of two services of one host the one that is imported first holds.
  private mutating func add(_ service: MeshService, _ ports: Set<Int>?) {
    guard let known = imports[service.host] else {
      return imports[service.host] = Import(service: service, ports: ports)
    }
    if known.service === service { imports[service.host]?.add(ports) }
  }

  /// Adds where a rule leads to, unless it is there: the service of the proxy's namespace, else that of the first.
  private mutating func addDestination(_ services: [MeshService], _ ports: Set<Int>, _ port: Int?) {
    let own = services.first { $0.namespace == identity.namespace }
    guard let service = own ?? services.min(by: { $0.namespace < $1.namespace }) else { return }
    let wanted = port.map { [$0] } ?? ports
    let known = wanted.filter { service.port($0) != nil }
    if !wanted.isEmpty, known.isEmpty { return }
    add(service, wanted.isEmpty ? nil : known)
  }
}
