import Resources
import YAML

/// A selector without labels, which selects everything: most likely somebody forgot them.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateWorkloadSelector` and
/// `ValidateAlphaWorkloadSelector`.
struct EmptySelector: ObjectRule {
  let kinds: [ResourceKind] = [
    .authorizationPolicy, .peerAuthentication, .requestAuthentication, .telemetry, .wasmPlugin, .trafficExtension,
    .envoyFilter,
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let isFilter = object.kind == .envoyFilter
    guard let selector = object.spec?.member(isFilter ? "workloadSelector" : "selector") else { return }
    guard selector.member(isFilter ? "labels" : "matchLabels")?.count ?? 0 == 0 else { return }
    let message = "a selector without labels selects every workload of the namespace; write labels, or remove it"
    report.add(.schemaWarning, message, at: selector, of: object)
  }
}
