import Diagnostics
import Resources
import YAML

/// The services and service entries that the host of a DestinationRule stands for.
struct RuleHosts {
  private let mesh: Mesh
  /// The hosts below each suffix, for rules with a wildcard: gathered when the first is met.
  private var bySuffix: [String: [MeshHost]]?

  init(_ mesh: Mesh) { self.mesh = mesh }

  /// What a rule's host stands for, as far as the rule's namespace may see it.
  mutating func hosts(of rule: MeshObject) -> [MeshHost] {
    guard let host = rule.spec?.member("host") else { return [] }
    let name = mesh.qualified(host.text, in: rule.namespace)
    return hosts(named: name).filter { Self.isVisible($0, to: rule) }
  }

  /// The hosts of a name or below a wildcard. A wildcard is O(hosts) once, then O(answers).
  mutating func hosts(named name: QualifiedHost) -> [MeshHost] {
    guard name.isWildcard else { return mesh.hosts.hosts(reachedBy: name) }
    let index = bySuffix ?? Self.index(mesh)
    bySuffix = index
    let below = index[String(name.name.dropFirst())] ?? []
    return below.isEmpty ? mesh.hosts.hosts(reachedBy: name) : below
  }

  /// A rule is for the clients that it is exported to: one of them may see the host.
  private static func isVisible(_ host: MeshHost, to rule: MeshObject) -> Bool {
    if host.isVisible(from: rule.namespace) { return true }
    return rule.spec?.member("exportTo")?.items.contains { $0.text == "*" || host.isVisible(from: $0.text) } ?? false
  }

  private static func index(_ mesh: Mesh) -> [String: [MeshHost]] {
    var index: [String: [MeshHost]] = [:]
    let services = mesh.objects(of: .service).map { service in
      QualifiedHost(service: service.name, namespace: service.namespace, domain: mesh.settings.clusterDomain)
    }
    let entries = mesh.objects(of: .serviceEntry).flatMap { entry in
      entry.spec?.member("hosts")?.items.map { QualifiedHost(whole: $0.text) } ?? []
    }
    for name in Set(services + entries).sorted(by: { $0.name < $1.name }) {
      let hosts = mesh.hosts.hosts(named: name)
      for suffix in name.suffixes { index[String(suffix), default: []] += hosts }
    }
    return index
  }
}
