import Resources
import YAML

/// Applications that run as the user of the proxy: their traffic is taken for the proxy's and never captured.
///
/// Source: Istio `pkg/config/analysis/analyzers/deployment/pod.go`.
struct ApplicationUser: Analyzer {
  let istioName: StaticString? = "applicationUID.Analyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for workload in mesh.workloads.all {
      guard let pod = workload.podSpec, !workload.object.isControlPlane else { continue }
      let containers = pod.elements("containers").filter {
        !["istio-proxy", "istio-operator"].contains($0.memberText("name"))
      }
      for part in [pod] + containers {
        guard let user = part.member("securityContext")?.member("runAsUser"), user.integer == 1337 else { continue }
        let message = "the user 1337 is the proxy's own, and traffic of that user is not captured; use another"
        report.add(.invalidApplicationUID, message, at: user, of: workload.object)
      }
    }
  }
}
