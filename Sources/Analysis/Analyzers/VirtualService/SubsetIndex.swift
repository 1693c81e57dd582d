import Resources
import YAML

/// The subsets that DestinationRules define, by host. A look-up is O(labels of the host + rules for it).
struct SubsetIndex {
  private struct Rule {
    let object: MeshObject
    let subsets: Set<String>
  }

  private var rules: [String: [Rule]] = [:]
  private var hasWildcards = false

  init(_ mesh: Mesh) {
    for object in mesh.objects(of: .destinationRule) {
      guard let host = object.spec?.member("host"), host.kind == .scalar else { continue }
      let name = mesh.qualified(host.text, in: object.namespace).name
      let subsets = Set((object.spec?.elements("subsets") ?? []).map { $0.memberText("name") })
      rules[name, default: []].append(Rule(object: object, subsets: subsets))
      hasWildcards = hasWildcards || name.hasPrefix("*")
    }
  }

  /// Whether a namespace sees a rule for the host, or for a wildcard over it, with such a subset.
  func has(_ subset: String, of host: QualifiedHost, from namespace: String) -> Bool {
    rules(for: host, from: namespace).contains { $0.subsets.contains(subset) }
  }

  /// The names of all subsets of a host that a namespace sees, and one of the rules; nil when there is no rule.
  func subsets(of host: QualifiedHost, from namespace: String) -> (names: [String], rule: MeshObject)? {
    let rules = rules(for: host, from: namespace)
    return rules.first.map { (rules.flatMap(\.subsets).sorted(), $0.object) }
  }

  private func rules(for host: QualifiedHost, from namespace: String) -> [Rule] {
    var found = rules[host.name] ?? []
    if hasWildcards { found += host.suffixes.flatMap { rules["*\($0)"] ?? [] } }
    return found.filter { $0.object.isExported(to: namespace) }
  }
}
