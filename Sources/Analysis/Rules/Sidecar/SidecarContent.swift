import Resources
import YAML

/// That a Sidecar says anything.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateSidecar`.
struct SidecarContent: ObjectRule {
  let kinds: [ResourceKind] = [.sidecar]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let spec = object.spec
    guard spec?.filled("egress") == nil, spec?.filled("ingress") == nil, spec?.has("outboundTrafficPolicy") != true,
      spec?.has("inboundConnectionPool") != true
    else { return }
    report.refuse(
      "the Sidecar says nothing: write egress, ingress, outboundTrafficPolicy or inboundConnectionPool",
      at: spec ?? object.nameNode,
      of: object
    )
  }
}
