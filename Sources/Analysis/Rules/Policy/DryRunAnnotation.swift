import Resources
import YAML

/// The annotation for trying out a policy on what cannot be tried out.
///
/// Source: Istio `pkg/config/validation/validation.go`, `checkDryRunAnnotation`.
struct DryRunAnnotation: ObjectRule {
  let kinds: [ResourceKind] = [
    .authorizationPolicy, .peerAuthentication, .requestAuthentication, .telemetry, .wasmPlugin, .trafficExtension,
    .envoyFilter, .virtualService, .destinationRule, .istioGateway, .serviceEntry, .sidecar, .workloadEntry,
    .workloadGroup, .proxyConfig,
  ]

  private static let booleans: Set<String> = [
    "1", "t", "T", "true", "TRUE", "True", "0", "f", "F", "false", "FALSE", "False",
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let value = object.annotation("istio.io/dry-run") else { return }
    let action = object.spec?.memberText("action") ?? ""
    if object.kind != .authorizationPolicy {
      let message = "istio.io/dry-run is for AuthorizationPolicies alone; remove it"
      report.add(.schemaValidationError, message, at: value, of: object)
    } else if !["", "ALLOW", "DENY"].contains(action) {
      let message = "istio.io/dry-run is for the actions ALLOW and DENY alone, and the action is \(action)"
      report.add(.schemaValidationError, message, at: value, of: object)
    } else if !Self.booleans.contains(value.text) {
      let message = "istio.io/dry-run must be true or false, found '\(value.text)'"
      report.add(.schemaValidationError, message, at: value, of: object)
    }
  }
}
