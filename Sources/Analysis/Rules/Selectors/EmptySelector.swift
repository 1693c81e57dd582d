import Resources
import YAML

/// A selector without labels, which selects every workload of the namespace.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateAlphaWorkloadSelector`, `validateWorkloadSelector`.
struct EmptySelector: ObjectRule {
  let kinds: [ResourceKind] = [
    .authorizationPolicy, .destinationRule, .envoyFilter, .peerAuthentication, .proxyConfig, .requestAuthentication,
    .serviceEntry, .sidecar, .telemetry, .trafficExtension, .wasmPlugin,
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let selector = object.spec?.member("workloadSelector") ?? object.spec?.member("selector")
    guard let selector, selector.kind == .mapping else { return }
    guard (selector.member("labels") ?? selector.member("matchLabels"))?.count ?? 0 == 0 else { return }
    report.warn(
      "a selector without labels selects every workload of the namespace; write labels, or leave it out",
      at: selector,
      of: object
    )
  }
}
