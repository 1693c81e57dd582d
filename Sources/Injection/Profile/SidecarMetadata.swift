import YAML

/// The labels and annotations that make a pod a member of the mesh.
struct SidecarMetadata {
  private static let mutualTLS = "security.istio.io/tlsMode"
  private static let canonicalName = "service.istio.io/canonical-name"
  private static let canonicalRevision = "service.istio.io/canonical-revision"

  let owner: WorkloadOwner
  /// The control plane's revision; empty for the default one.
  let revision: String

  /// Adds what the pod does not say itself.
  func add(to pod: inout Pod) {
    for (name, value) in derivedLabels(of: pod) { pod.setLabel(name, to: pod.labels[name].nonEmpty ?? value) }
    pod.setAnnotation(Annotation.revision.rawValue, to: revision.isEmpty ? "default" : revision)
    for (annotation, value) in derivedAnnotations(of: pod) where pod.annotations[annotation] == nil {
      pod.setAnnotation(annotation.rawValue, to: value)
    }
  }

  /// Takes out of a pod without injected containers what `add` would put in again.
  func remove(from pod: inout Pod) {
    for (name, value) in derivedLabels(of: pod) where pod.labels[name] == value { pod.removeLabel(name) }
    pod.removeAnnotation(Annotation.revision.rawValue)
    for (annotation, value) in derivedAnnotations(of: pod) where pod.annotations[annotation] == value {
      pod.removeAnnotation(annotation.rawValue)
    }
  }

  private func derivedLabels(of pod: Pod) -> [(String, String)] {
    let labels = pod.labels
    let name = labels["app.kubernetes.io/name"].nonEmpty ?? labels["app"].nonEmpty ?? owner.name
    let revision = labels["app.kubernetes.io/version"].nonEmpty ?? labels["version"].nonEmpty ?? "latest"
    return [
      (Self.mutualTLS, "istio"),
      (Self.canonicalName, Self.labelValue(name)),
      (Self.canonicalRevision, revision),
    ]
  }

  /// The container that `kubectl logs` and `exec` take when none is named: the first of the application.
  private func derivedAnnotations(of pod: Pod) -> [(Annotation, String)] {
    guard let container = pod.containers.first(where: { $0.name != ContainerName.proxy })?.name else { return [] }
    return [(.defaultLogsContainer, container), (.defaultContainer, container)]
  }

  /// A name cut to what a label holds: 63 characters that begin and end with a letter or digit.
  private static func labelValue(_ name: String) -> String {
    let isMark: (Character) -> Bool = { $0 == "-" || $0 == "_" || $0 == "." }
    let cut = name.prefix(63).drop(while: isMark)
    guard let last = cut.lastIndex(where: { !isMark($0) }) else { return "" }
    return String(cut[...last])
  }
}

extension String? {
  /// The text; nil when it is empty, as Sprig's `default` takes it.
  var nonEmpty: String? { self.flatMap { $0.isEmpty ? nil : $0 } }
}
