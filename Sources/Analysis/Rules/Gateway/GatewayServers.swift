import Resources
import YAML

/// That a gateway has a name that listeners can carry, and servers.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateGateway`.
struct GatewayServers: ObjectRule {
  let kinds: [ResourceKind] = [.istioGateway]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    if !object.name.isEmpty, !DomainName.isLabel(object.name[...]) {
      report.refuse(
        "'\(object.name)' is no name of a gateway: write at most 63 letters, digits and '-'",
        at: object.nameNode,
        of: object
      )
    }
    guard let spec = object.spec, spec.kind == .mapping, spec.member("servers")?.count ?? 0 == 0 else { return }
    report.refuse(
      "the gateway listens nowhere: write at least one server",
      at: spec.member("servers") ?? spec,
      of: object
    )
  }
}
