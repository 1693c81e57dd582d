import Resources
import YAML

/// The hosts of all services and service entries, by name.
///
/// Building is O(hosts), a look-up O(labels of the host + answers).
public struct HostIndex: Sendable {
  private var exact: [String: [MeshHost]] = [:]
  private var wildcards: [String: [MeshHost]] = [:]

  init(services: [MeshObject], serviceEntries: [MeshObject], domain: String) {
    for service in services { add(service: service, domain) }
    for entry in serviceEntries { add(serviceEntry: entry) }
  }

  /// The hosts of exactly this name; for a wildcard, those of the same wildcard.
  public func hosts(named name: QualifiedHost) -> [MeshHost] {
    name.isWildcard ? wildcards[String(name.name.dropFirst())] ?? [] : exact[name.name] ?? []
  }

  /// The hosts that traffic to a name reaches: those of that name, otherwise those of the longest wildcard that covers
  /// it.
  public func hosts(reachedBy name: QualifiedHost) -> [MeshHost] {
    if let found = exact[name.name] { return found }
    for suffix in name.suffixes {
      if let found = wildcards[String(suffix)] { return found }
    }
    return []
  }

  /// The hosts of exactly this name, then those of the wildcards that cover it, the longest first.
  public func hosts(covering name: QualifiedHost) -> [MeshHost] {
    let named = name.isWildcard ? [] : exact[name.name] ?? []
    if wildcards.isEmpty { return named }
    return named + name.suffixes.flatMap { wildcards[String($0)] ?? [] }
  }

  private mutating func add(service: MeshObject, _ domain: String) {
    let name = QualifiedHost(service: service.name, namespace: service.namespace, domain: domain)
    // Source: Istio `pkg/kube/.../conversion.go`, annotation of a Service for what ServiceEntry has as a field.
    let exportTo = service.annotation("networking.istio.io/exportTo")?.text
      .split(separator: ",").map { String($0.filter { $0 != " " }) }
    add(
      MeshHost(name: name, object: service, ports: Self.ports(of: service, "port"), exportTo: Self.visible(exportTo))
    )
  }

  private mutating func add(serviceEntry entry: MeshObject) {
    let exportTo = entry.spec?.member("exportTo")?.items.map(\.text)
    let ports = Self.ports(of: entry, "number")
    for host in entry.spec?.member("hosts")?.items.map(\.text) ?? [] {
      // A service entry's hosts are whole names, even without a dot.
      let name = QualifiedHost(whole: host)
      add(MeshHost(name: name, object: entry, ports: ports, exportTo: Self.visible(exportTo)))
    }
  }

  private mutating func add(_ host: MeshHost) {
    if host.name.isWildcard {
      wildcards[String(host.name.name.dropFirst()), default: []].append(host)
    } else {
      exact[host.name.name, default: []].append(host)
    }
  }

  private static func visible(_ exportTo: [String]?) -> [String] {
    guard let exportTo, !exportTo.isEmpty else { return ["*"] }
    return exportTo
  }

  private static func ports(of object: MeshObject, _ number: StaticString) -> [MeshHost.Port] {
    (object.spec?.member("ports")?.items).map { items in
      items.compactMap { item in
        guard let port = item.member(number)?.integer, let number = Int(exactly: port) else { return nil }
        return MeshHost.Port(number: number, name: item.memberText("name"), node: item.resolved)
      }
    } ?? []
  }
}
