import Resources
import YAML

/// A control plane that fetches the keys of tokens from anywhere, which a RequestAuthentication can abuse.
///
/// Source: Istio `pkg/config/analysis/analyzers/authn/blockedcidrs.go`.
struct KeyFetching: Analyzer {
  let istioName: StaticString? = "authn.BlockedCIDRsAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let readers = mesh.objects(of: .requestAuthentication)
    guard !readers.isEmpty else { return }
    for deployment in mesh.objects(of: .deployment) where deployment.labels["app"] == "istiod" {
      let containers = Workload(deployment)?.podSpec?.elements("containers") ?? []
      let isRestricted = containers.flatMap { $0.elements("env") }.contains { variable in
        variable.memberText("name") == "BLOCKED_CIDRS_IN_JWKS_URIS" && !variable.memberText("value").isEmpty
      }
      guard !isRestricted else { continue }
      let message =
        "istiod fetches keys for \(readers.count) RequestAuthentication\(readers.count == 1 ? "" : "s") from any address; "
        + "set BLOCKED_CIDRS_IN_JWKS_URIS"
      report.add(.jwksUriFetchUnrestricted, message, at: deployment.nameNode, of: deployment)
    }
  }
}
