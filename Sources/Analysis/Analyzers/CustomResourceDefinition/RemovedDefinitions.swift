import Resources
import YAML

/// Definitions of kinds that Istio removed, and the field of a Sidecar that it ignores.
///
/// Source: Istio `pkg/config/analysis/analyzers/deprecation/deprecation.go`. The deprecated fields of other kinds stand
/// in their schemas.
struct RemovedDefinitions: Analyzer {
  let istioName: StaticString? = "deprecation.DeprecationAnalyzer"

  private static let kinds: Set<String> = ["ClusterRbacConfig", "RbacConfig", "ServiceRole", "ServiceRoleBinding"]

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for definition in mesh.objects(of: .customResourceDefinition)
    where definition.spec?.memberText("group") == "rbac.istio.io" {
      guard let kind = definition.spec?.member("names")?.member("kind"), Self.kinds.contains(kind.text) else {
        continue
      }
      let message = "the kind \(kind.text) was removed from Istio; use AuthorizationPolicy"
      report.add(.deprecated, message, at: kind, of: definition)
    }
    for sidecar in mesh.objects(of: .sidecar) {
      guard let proxy = sidecar.spec?.member("outboundTrafficPolicy")?.member("egressProxy") else { continue }
      report.add(.deprecated, "egressProxy is deprecated and ignored; remove it", at: proxy, of: sidecar)
    }
  }
}
