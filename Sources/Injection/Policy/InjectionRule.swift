/// The rules of injection, of which the first that applies decides on a pod.
public enum InjectionRule: String, Hashable, Sendable {
  /// The pod shares the node's network.
  case hostNetwork
  /// The pod's namespace.
  case namespace
  /// The label `sidecar.istio.io/inject`.
  case label
  /// The annotation `sidecar.istio.io/inject`.
  case annotation
  /// The injector's selectors of labels.
  case selector
  /// What happens to pods that say nothing.
  case defaultPolicy = "default"

  /// Why a pod is injected by the rule.
  var reason: String {
    switch self {
    case .hostNetwork, .namespace, .defaultPolicy: "nothing forbids it"
    case .label: "label \(Annotation.inject.rawValue) is true"
    case .annotation: "annotation \(Annotation.inject.rawValue) is true"
    case .selector: "labels match alwaysInjectSelector"
    }
  }
}
