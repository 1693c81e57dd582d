import Diagnostics
import Resources
import YAML

/// Pods with the image `auto`, which only injection replaces, that no injection webhook selects.
///
/// Source: Istio `pkg/config/analysis/analyzers/injection/image-auto.go`.
struct AutomaticImages: Analyzer {
  let istioName: StaticString? = "injection.ImageAutoAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let webhooks = mesh.objects(of: .mutatingWebhookConfiguration).flatMap { $0.node.elements("webhooks") }
      .filter { $0.memberText("name").hasSuffix("istio.io") }
    for workload in mesh.workloads.all {
      guard let image = workload.proxy?.member("image"), image.text == "auto" else { continue }
      let isPod = workload.object.kind == .pod
      guard isPod || !Self.isInjected(workload, by: webhooks, in: mesh) else { continue }
      let isLive = workload.object.node.has("status") || workload.object.metadata?.has("uid") == true
      let message =
        isPod
        ? "the image auto is replaced when a pod is made, and not in this pod; make it by a workload that is injected"
        : "the image auto is replaced by injection, which does not select these pods; label them sidecar.istio.io/inject: \"true\""
      let severity: Severity? = isPod && !isLive ? .warning : webhooks.isEmpty && !isPod ? .information : nil
      report.add(
        isPod ? .imageAutoWithoutInjectionError : .imageAutoWithoutInjectionWarning,
        message,
        at: image,
        of: workload.object,
        severity: severity
      )
    }
  }

  /// Without a webhook in sight, the labels of the pods and of their namespace tell as much as can be told.
  private static func isInjected(_ workload: Workload, by webhooks: [Node], in mesh: Mesh) -> Bool {
    let labels = mesh.namespaceObject(workload.namespace)?.labels ?? [:]
    guard !webhooks.isEmpty else {
      return workload.asksForInjection ?? (labels["istio-injection"] == "enabled" || labels["istio.io/rev"] != nil)
    }
    return webhooks.contains { webhook in
      LabelSelector(webhook.member("namespaceSelector")).matches(labels)
        && LabelSelector(webhook.member("objectSelector")).matches(workload.labels)
    }
  }
}
