import Resources
import YAML

/// An AuthorizationPolicy that holds for no workload.
///
/// Source: Istio `pkg/config/analysis/analyzers/authz/authorizationpolicies.go`, `analyzeNoMatchingWorkloads`.
struct AuthorizationWorkloads: Analyzer {
  let istioName: StaticString? = "auth.AuthorizationPoliciesAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for policy in mesh.objects(of: .authorizationPolicy) {
      PolicyWorkloads.check(policy, field: "selector", labels: "matchLabels", in: mesh, into: &report)
    }
  }
}
