import YAML

/// Whether a pod gets a sidecar (pkg/kube/inject/inject.go injectRequired).
struct InjectionPolicy: Equatable {
  /// What the rules say about one pod.
  enum Decision: Equatable {
    case inject(InjectionRule)
    case skip(SkipReason)
  }

  /// The namespaces that run the cluster (pkg/kube/inject IgnoredNamespaces).
  static let systemNamespaces: Set<String> = ["kube-system", "kube-public", "kube-node-lease", "local-path-storage"]

  /// What happens to pods that say nothing.
  let selection: InjectionSelection

  /// Applies the rules in their order; the label wins over the annotation of the same name.
  func decision(for pod: Pod, namespace: String) -> Decision {
    if pod.spec["hostNetwork"]?.text == "true" { return .skip(.hostNetwork) }
    if Self.systemNamespaces.contains(namespace) { return .skip(.systemNamespace(namespace)) }
    let label = pod.labels[Annotation.inject.rawValue]
    switch label ?? pod.annotations[.inject] {
    case "true": return .inject(label == nil ? .annotation : .label)
    case "false": return .skip(label == nil ? .annotation : .label)
    default: break
    }
    let labels = pod.labels
    if selection.never.contains(where: { $0.matches(labels) }) { return .skip(.selector) }
    if selection.always.contains(where: { $0.matches(labels) }) { return .inject(.selector) }
    return selection.injectsByDefault ? .inject(.defaultPolicy) : .skip(.defaultPolicy)
  }

  /// A value that neither asks for injection nor forbids it, and so likely is a slip; nil when there is none.
  static func doubtfulValue(of pod: Pod) -> String? {
    let value = pod.labels[Annotation.inject.rawValue] ?? pod.annotations[.inject] ?? ""
    return ["true", "false", ""].contains(value) ? nil : value
  }
}
