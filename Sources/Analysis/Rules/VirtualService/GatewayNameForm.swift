import Diagnostics
import Resources
import YAML

/// A gateway named by a host, as before namespaces were written with a slash: `ingress.istio-system.svc.cluster.local`.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateGatewayNames`.
struct GatewayNameForm: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for gateway in object.allGatewayNodes {
      guard let name = gateway.string, name != "mesh", !name.contains("/"), name.contains("."),
        DomainName.flaw(in: name) == nil
      else { continue }
      let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
      let modern = "\(parts[1])/\(parts[0])"
      report.add(
        .schemaWarning,
        "the gateway '\(name)' is written in an old form; write \(modern)",
        at: gateway,
        of: object,
        fixIts: [Diagnostic.FixIt("write \(modern)", replacing: gateway.range, with: modern)]
      )
    }
  }
}
