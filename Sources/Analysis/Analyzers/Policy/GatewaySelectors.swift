import Resources
import YAML

/// Policies that select the pods of a Gateway of the Gateway API by label: there they have no effect.
///
/// Source: Istio `pkg/config/analysis/analyzers/k8sgateway/workloadselector.go`.
struct GatewaySelectors: Analyzer {
  let istioName: StaticString? = "k8sgateway.SelectorAnalyzer"

  private static let label = "gateway.networking.k8s.io/gateway-name"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let gateways = WorkloadIndex(mesh.workloads.all.filter { $0.labels[Self.label] != nil }, spansNamespaces: false)
    guard !gateways.all.isEmpty else { return }
    let kinds: [ResourceKind] = [.authorizationPolicy, .requestAuthentication, .telemetry, .wasmPlugin]
    for policy in kinds.flatMap(mesh.objects(of:)) {
      guard let spec = policy.spec, !spec.has("targetRef"), let selector = spec.member("selector") else { continue }
      let labels = selector.member("matchLabels")?.textMembers ?? [:]
      let names = gateways.selected(by: labels, in: policy.namespace).compactMap { $0.labels[Self.label] }
      for name in Set(names).sorted() {
        let message = "a selector has no effect on the pods of the Gateway \(name); write targetRefs instead"
        report.add(.ineffectiveSelector, message, at: selector, of: policy)
      }
    }
  }
}
