import YAML

/// The labels and annotations that make a pod a member of the mesh.
struct MembershipMetadata {
  private static let canonicalName = "service.istio.io/canonical-name"
  private static let canonicalRevision = "service.istio.io/canonical-revision"

  private let input: TemplateInput
  private let role: ProxyRole

  init(_ input: TemplateInput, role: ProxyRole) {
    self.input = input
    self.role = role
  }

  /// What a template lays over the metadata of a pod; what the pod says itself stays.
  var overlay: Value {
    let (labels, annotations) = (input.pod.labels, input.pod.annotations)
    var addedLabels: Value = .mapping([])
    for (name, value) in derivedLabels { addedLabels.setField(name, to: .string(labels[name].nonEmpty ?? value)) }
    var addedAnnotations: Value = [Annotation.revision.rawValue: .string(revision)]
    for (annotation, value) in derivedAnnotations where annotations[annotation] == nil {
      addedAnnotations.setField(annotation.rawValue, to: .string(value))
    }
    for (annotation, value) in captureAnnotations {
      addedAnnotations.setField(annotation.rawValue, to: .string(value))
    }
    return ["labels": addedLabels, "annotations": addedAnnotations]
  }

  /// Takes out of a pod without injected containers what `overlay` would lay over it again.
  func remove(from pod: inout Pod) {
    let labels = pod.labels
    for (name, value) in derivedLabels where labels[name] == value { pod.removeLabel(name) }
    pod.removeAnnotation(Annotation.revision.rawValue)
    for (annotation, value) in derivedAnnotations where pod.annotations[annotation] == value {
      pod.removeAnnotation(annotation.rawValue)
    }
    guard options.capture.usesPlugin, role == .sidecar else { return }
    let standard = MembershipMetadata(input.withoutAnnotations(Annotation.captured), role: role).captureAnnotations
    for (annotation, value) in standard where annotation != .networks && pod.annotations[annotation] == value {
      pod.removeAnnotation(annotation.rawValue)
    }
  }

  private var options: ProxyOptions { input.options }

  private var revision: String { input.settings.revision.isEmpty ? "default" : input.settings.revision }

  private var derivedLabels: [(String, String)] {
    let labels = input.pod.labels
    let name = labels["app.kubernetes.io/name"].nonEmpty ?? labels["app"].nonEmpty ?? input.owner.name
    let revision = labels["app.kubernetes.io/version"].nonEmpty ?? labels["version"].nonEmpty ?? "latest"
    let tunnels =
      role == .sidecar && options.configuration.metadata.contains { $0 == ("ISTIO_META_ENABLE_HBONE", "true") }
    return (role == .sidecar ? [(Label.mutualTLS, "istio")] : []) + (tunnels ? [(Label.tunnel, "http")] : []) + [
      (Self.canonicalName, role == .sidecar ? Self.labelValue(name) : name),
      (Self.canonicalRevision, revision),
    ]
  }

  /// The container that `kubectl logs` and `exec` take when none is named: the first of the application.
  private var derivedAnnotations: [(Annotation, String)] {
    guard let container = input.applicationContainers.first else { return [] }
    return [(.defaultLogsContainer, container), (.defaultContainer, container)]
  }

  /// What the network plugin on the node has to know of the pod.
  private var captureAnnotations: [(Annotation, String)] {
    guard options.capture.usesPlugin, role == .sidecar else { return [] }
    let (capture, annotations) = (options.capture, input.pod.annotations)
    let networks = MultusNetworks.adding(MultusNetworks.capture, to: annotations[.networks] ?? "")
    let optional: [(Annotation, String?)] = [
      (.networks, capture.writer == .multusPlugin ? networks : nil),
      (.interceptionMode, options.interceptionMode.rawValue),
      (.includeOutboundIPRanges, capture.includeOutboundIPRanges.nonEmpty),
      (.excludeOutboundIPRanges, capture.excludeOutboundIPRanges.nonEmpty),
      (.includeInboundPorts, capture.includeInboundPorts),
      (.excludeInboundPorts, options.excludedInboundPorts),
      (.includeOutboundPorts, options.includeOutboundPorts),
      (.excludeOutboundPorts, options.excludeOutboundPorts),
      (.kubevirtInterfaces, annotations[.kubevirtInterfaces].nonEmpty),
      (.rerouteVirtualInterfaces, annotations[.rerouteVirtualInterfaces].nonEmpty),
      (.excludeInterfaces, annotations[.excludeInterfaces].nonEmpty),
    ]
    return optional.compactMap { annotation, value in value.map { (annotation, $0) } }
  }

  /// A name cut to what a label holds: 63 characters that begin and end with a letter or digit.
  private static func labelValue(_ name: String) -> String {
    let isMark: (Character) -> Bool = { $0 == "-" || $0 == "_" || $0 == "." }
    let cut = name.prefix(63).drop(while: isMark)
    guard let last = cut.lastIndex(where: { !isMark($0) }) else { return "" }
    return String(cut[...last])
  }
}

extension TemplateInput {
  /// The same input with some annotations left out of the pod.
  fileprivate func withoutAnnotations(_ annotations: [Annotation]) -> TemplateInput {
    var pod = pod
    pod.removeAnnotations { name in annotations.contains { $0.rawValue == name } }
    let options = ProxyOptions(settings, pod: pod, configuration: options.configuration, user: options.user)
    return TemplateInput(options: options, pod: pod, owner: owner)
  }
}

extension Annotation {
  /// The annotations that injection writes for the network plugin.
  fileprivate static let captured: [Annotation] = [
    .interceptionMode, .includeOutboundIPRanges, .excludeOutboundIPRanges, .includeInboundPorts,
    .excludeInboundPorts, .includeOutboundPorts, .excludeOutboundPorts,
  ]
}

extension String? {
  /// The text; nil when it is empty, as Sprig's `default` takes it.
  var nonEmpty: String? { self.flatMap { $0.isEmpty ? nil : $0 } }
}

extension String {
  /// The text; nil when it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
