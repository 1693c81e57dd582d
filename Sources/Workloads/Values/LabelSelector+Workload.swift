public import MeshStores
public import YAML

extension LabelSelector {
  /// The selector of a workload's pods, `spec.selector` (Kubernetes, apimachinery `pkg/apis/meta/v1/types.go`); nil for an
  /// object without one, whose pods nobody can tell.
  public init?(ofPodsOf workload: Value) {
    guard let selector = workload.value(at: ["spec", "selector"]) else { return nil }
    let exact = (selector["matchLabels"]?.texts ?? [:]).sorted { $0.key < $1.key }
    var requirements = exact.map { Requirement.isIn($0.key, [$0.value]) }
    for expression in selector["matchExpressions"]?.items ?? [] {
      guard let requirement = Requirement(expression) else { return nil }
      requirements.append(requirement)
    }
    guard !requirements.isEmpty else { return nil }
    self.init(requirements)
  }
}

extension LabelSelector.Requirement {
  fileprivate init?(_ expression: Value) {
    guard let key = expression["key"]?.string else { return nil }
    let values = Set(expression["values"]?.items.compactMap(\.string) ?? [])
    switch expression["operator"]?.string {
    case "In": self = .isIn(key, values)
    case "NotIn": self = .isNotIn(key, values)
    case "Exists": self = .exists(key)
    case "DoesNotExist": self = .isAbsent(key)
    default: return nil
    }
  }
}
