import Resources
import YAML

/// Services that select no workload given: calls to them fail with no healthy upstream.
struct ServiceWorkloads: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for service in mesh.objects(of: .service) where service.spec?.memberText("type") != "ExternalName" {
      guard let selector = service.spec?.member("selector"), selector.count > 0 else { continue }
      guard let severity = mesh.severity(ofSelectingNothingIn: service.namespace) else { return }
      guard mesh.workloads.selected(by: selector.textMembers, in: service.namespace).isEmpty else { continue }
      let labels = selector.textMembers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      let message = "no workload of the namespace \(service.namespace) has the labels \(labels.joined(separator: ","))"
      report.add(.serviceSelectsNothing, message, at: selector, of: service, severity: severity)
    }
  }
}
