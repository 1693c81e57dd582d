import Resources

/// Pods without the labels that metrics and traces name them by.
///
/// Source: Istio `istioctl/pkg/validate/validate.go`, `validateDeploymentLabel`.
struct TelemetryLabels: ObjectRule {
  let kinds: [ResourceKind] = [.deployment]

  private static let labels: [(name: String, keys: [String])] = [
    ("app", ["app", "app.kubernetes.io/name", "service.istio.io/canonical-name"]),
    ("version", ["version", "app.kubernetes.io/version", "service.istio.io/canonical-revision"]),
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard object.namespace != settings.rootNamespace, let workload = Workload(object) else { return }
    let missing = Self.labels.filter { label in !label.keys.contains { workload.labels[$0] != nil } }.map(\.name)
    guard !missing.isEmpty else { return }
    let words = missing.joined(separator: " and ")
    let message =
      "the pods lack the label\(missing.count == 1 ? "" : "s") \(words), which metrics and traces name them by"
    report.add(.missingTelemetryLabels, message, at: workload.metadata ?? object.nameNode, of: object)
  }
}
