import Resources
import YAML

/// TLS to a server whose certificate nobody looks at.
///
/// Source: Istio `pkg/config/analysis/analyzers/destinationrule/ca-certificates.go`. A credential serves a sidecar
/// only when the rule selects workloads.
struct UnverifiedServer: Analyzer {
  let istioName: StaticString? = "destinationrule.CaCertificateAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for rule in mesh.objects(of: .destinationRule) {
      let selectsWorkloads = rule.spec?.has("workloadSelector") == true
      for site in rule.trafficPolicies {
        guard let tls = site.policy.member("tls"), let mode = tls.member("mode") else { continue }
        guard mode.text == "SIMPLE" || mode.text == "MUTUAL", tls.written("caCertificates") == nil else { continue }
        guard !(selectsWorkloads && tls.written("credentialName") != nil) else { continue }
        // Who skips verification in so many words needs no warning.
        guard tls.member("insecureSkipVerify")?.boolean != true else { continue }
        report.add(
          site.level == .port
            ? .noServerCertificateVerificationPortLevel : .noServerCertificateVerificationDestinationLevel,
          message(mode.text, site, rule),
          at: mode,
          of: rule
        )
      }
    }
  }

  private func message(_ mode: String, _ site: TrafficPolicySite, _ rule: MeshObject) -> String {
    let place = site.port.map { " on port \($0)" } ?? ""
    let host = rule.spec?.memberText("host") ?? ""
    return "mode \(mode) does not verify who answers for '\(host)'\(place): write caCertificates"
  }
}
