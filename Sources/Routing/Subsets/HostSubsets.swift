public import Analysis
import Resources
import YAML

/// The subsets of a host, by all DestinationRules that a namespace follows for it.
public struct HostSubsets: Sendable {
  /// The host.
  public let host: QualifiedHost
  /// The DestinationRules for exactly this host, the oldest first.
  public let rules: [MeshObject]
  /// The subsets; of several of one name that of the oldest rule.
  ///
  /// Source: Istio `pilot/pkg/model/destination_rule.go`, `mergeDestinationRule`.
  public let definitions: [SubsetDefinition]

  /// Finds the subsets. O(DestinationRules).
  public init(of host: QualifiedHost, in mesh: Mesh, seenFrom namespace: String) {
    self.host = host
    let rules = mesh.objects(of: .destinationRule)
      .filter { $0.isExported(to: namespace) }
      .filter { mesh.qualified($0.spec?.memberText("host") ?? "", in: $0.namespace) == host }
      .sorted { ($0.creation, $0.name) < ($1.creation, $1.name) }
    var names: Set<String> = []
    var definitions: [SubsetDefinition] = []
    for rule in rules {
      for subset in rule.spec?.elements("subsets") ?? [] {
        let name = subset.memberText("name")
        guard !name.isEmpty, names.insert(name).inserted else { continue }
        definitions.append(
          SubsetDefinition(name: name, labels: subset.member("labels")?.textMembers ?? [:], rule: rule)
        )
      }
    }
    self.rules = rules
    self.definitions = definitions
  }

  /// The subset of a name; nil when no rule defines it.
  public subscript(name: String) -> SubsetDefinition? { definitions.first { $0.name == name } }
}

extension MeshObject {
  /// The time of creation in RFC 3339, which sorts as text; empty in a manifest.
  var creation: String { metadata?.memberText("creationTimestamp") ?? "" }
}
