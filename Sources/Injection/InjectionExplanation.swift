public import Diagnostics
public import Resources
import YAML

/// Why one workload is injected or is not.
public struct InjectionExplanation: Hashable, Sendable {
  /// The workload.
  public let identity: ObjectIdentity
  /// Whether its pods get a sidecar.
  public let isInjected: Bool
  /// The rule that decides.
  public let rule: InjectionRule
  /// What about the pods has the rule decide so, such as `label sidecar.istio.io/inject is false`.
  public let reason: String
  /// The text that decides: the label, annotation or field, otherwise the workload.
  public let range: SourceRange

  init(_ decision: InjectionPolicy.Decision, of tree: PodTree, _ identity: ObjectIdentity) {
    self.identity = identity
    switch decision {
    case .inject(let rule): (isInjected, self.rule, reason) = (true, rule, rule.reason)
    case .skip(let why): (isInjected, rule, reason) = (false, why.rule, why.description)
    }
    range = tree.node(deciding: rule).range
  }
}

extension PodTree {
  /// The node that a rule looks at; the object where no one node decides.
  fileprivate func node(deciding rule: InjectionRule) -> Node {
    let path: [String]? =
      switch rule {
      case .hostNetwork: layout.spec + ["hostNetwork"]
      case .label: layout.metadata + ["labels", Annotation.inject.rawValue]
      case .annotation: layout.metadata + ["annotations", Annotation.inject.rawValue]
      case .namespace: ["metadata", "namespace"]
      case .selector, .defaultPolicy: nil
      }
    return path.flatMap { object.descendant(at: $0) } ?? object
  }
}
