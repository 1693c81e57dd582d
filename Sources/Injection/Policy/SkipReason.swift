/// The rule that keeps a pod without a sidecar.
public enum SkipReason: Hashable, Sendable, CustomStringConvertible {
  /// The pod shares the node's network, whose traffic must not be captured.
  case hostNetwork
  /// The namespace belongs to the cluster itself.
  case systemNamespace(String)
  /// The label `sidecar.istio.io/inject` is `false`.
  case label
  /// The annotation `sidecar.istio.io/inject` is `false`.
  case annotation
  /// The pod says nothing, and its labels are among those that are left out (`neverInjectSelector`).
  case selector
  /// The pod says nothing, and the settings inject only pods that ask for it.
  case defaultPolicy

  /// The rule that decides.
  public var rule: InjectionRule {
    switch self {
    case .hostNetwork: .hostNetwork
    case .systemNamespace: .namespace
    case .label: .label
    case .annotation: .annotation
    case .selector: .selector
    case .defaultPolicy: .defaultPolicy
    }
  }

  /// The reason in a word or two: `hostNetwork`, `label sidecar.istio.io/inject is false`.
  public var description: String {
    switch self {
    case .hostNetwork: "hostNetwork"
    case .systemNamespace(let name): "namespace \(name) is never injected"
    case .label: "label \(Annotation.inject.rawValue) is false"
    case .annotation: "annotation \(Annotation.inject.rawValue) is false"
    case .selector: "labels match neverInjectSelector"
    case .defaultPolicy: "not asked for by label \(Annotation.inject.rawValue)"
    }
  }
}
