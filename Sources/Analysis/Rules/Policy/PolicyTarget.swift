import Resources
import YAML

/// A policy for something that no policy can be for.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validatePolicyTargetReference`. That the namespace is not
/// written and the name is, the schema says.
struct PolicyTarget: ObjectRule {
  let kinds: [ResourceKind] = [
    .authorizationPolicy, .requestAuthentication, .telemetry, .wasmPlugin, .trafficExtension, .envoyFilter,
  ]

  private static let targets: [(group: String, kind: String)] = [
    ("", "Service"), ("networking.istio.io", "ServiceEntry"), ("gateway.networking.k8s.io", "Gateway"),
    ("gateway.networking.k8s.io", "GatewayClass"),
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec else { return }
    let references = (spec.member("targetRef").map { [$0] } ?? []) + spec.elements("targetRefs")
    for reference in references {
      guard let kind = reference.member("kind") else { continue }
      let group = reference.memberText("group")
      let name = group == "core" ? "" : group
      guard !Self.targets.contains(where: { $0.group == name && $0.kind == kind.text }) else { continue }
      let home = Self.targets.first { $0.kind == kind.text }?.group
      let message =
        home.map { "the group of a \(kind.text) is '\($0)', found '\(group)'" }
        ?? "policies target a Service, ServiceEntry, Gateway or GatewayClass, not a \(kind.text)"
      report.add(
        .schemaValidationError,
        message,
        at: home == nil ? kind : reference.member("group") ?? kind,
        of: object
      )
    }
  }
}
