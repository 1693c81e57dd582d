import Diagnostics
import Resources
import YAML

/// Telemetries that select no workload of their namespace, or the same one.
///
/// Source: Istio `pkg/config/analysis/analyzers/telemetry/selector.go`.
struct TelemetrySelectors: Analyzer {
  let istioName: StaticString? = "telemetry.SelectorAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var selecting: [MeshObject: [MeshObject]] = [:]
    var shared: [MeshObject] = []
    for telemetry in mesh.objects(of: .telemetry) {
      guard let node = telemetry.spec?.member("selector")?.member("matchLabels"), node.count > 0 else { continue }
      let workloads = mesh.workloads.selected(by: node.textMembers, in: telemetry.namespace)
      if workloads.isEmpty { addMissing(node, of: telemetry, in: mesh, into: &report) }
      for workload in workloads {
        selecting[workload.object, default: []].append(telemetry)
        if selecting[workload.object]?.count == 2 { shared.append(workload.object) }
      }
    }
    var told: Set<MeshObject> = []
    for workload in shared {
      let telemetries = selecting[workload] ?? []
      for telemetry in telemetries where told.insert(telemetry).inserted {
        let others = telemetries.filter { $0 != telemetry }
        report.add(
          .conflictingTelemetryWorkloadSelectors,
          "\(others.map(\.origin).joined(separator: ", ")) selects \(workload.origin), too, and only one of them counts",
          at: telemetry.nameNode,
          of: telemetry,
          notes: others.map { Finding.Note("it selects the same here", at: $0.nameNode) }
        )
      }
    }
  }

  private func addMissing(_ labels: Node, of telemetry: MeshObject, in mesh: Mesh, into report: inout FindingReport) {
    guard let severity = mesh.severity(ofSelectingNothingIn: telemetry.namespace) else { return }
    let text = labels.textMembers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    report.add(
      .referencedResourceNotFound,
      "no workload of the namespace \(telemetry.namespace) has the labels \(text)",
      at: labels,
      of: telemetry,
      severity: severity == .warning ? .error : severity
    )
  }
}
