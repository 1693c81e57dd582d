import Diagnostics
import Output
import Resources
import YAML

/// Ports of Services that send to a named port which no selected container has.
struct TargetPortNames: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for service in mesh.objects(of: .service) {
      let targets = (service.spec?.elements("ports") ?? []).compactMap { $0.member("targetPort") }
        .filter { $0.integer == nil && !$0.text.isEmpty }
      guard !targets.isEmpty, let labels = service.spec?.member("selector")?.textMembers, !labels.isEmpty else {
        continue
      }
      let workloads = mesh.workloads.selected(by: labels, in: service.namespace).filter { $0.podSpec != nil }
      guard !workloads.isEmpty else { continue }
      let ports = workloads.flatMap(\.containers).flatMap { $0.elements("ports") }
      let names = Set(ports.map { $0.memberText("name") }.filter { !$0.isEmpty })
      for target in targets where !names.contains(target.text) {
        let near = NearestMatch.candidates(for: target.text, among: names.sorted(), limit: 2)
        let hint = near.isEmpty ? "" : ", did you mean \(near.joined(separator: " or "))"
        report.add(
          .targetPortNotFound,
          "no container of \(workloads[0].origin) has a port '\(target.text)'\(hint)",
          at: target,
          of: service,
          notes: [Finding.Note("the Service selects this workload", at: workloads[0].object.nameNode)],
          fixIts: near.count == 1 ? [Diagnostic.FixIt("write \(near[0])", replacing: target.range, with: near[0])] : []
        )
      }
    }
  }
}
