import Resources
import YAML

/// Several Telemetries for all workloads of one namespace.
///
/// Source: Istio `pkg/config/analysis/analyzers/telemetry/defaultselector.go`.
struct DefaultTelemetries: Analyzer {
  let istioName: StaticString? = "telemetry.DefaultSelectorAnalyzer"

  private struct Place: Hashable {
    let namespace: String
    let cluster: String
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let targets: [StaticString] = ["selector", "targetRef", "targetRefs"]
    let general = mesh.objects(of: .telemetry).filter { telemetry in
      !targets.contains { telemetry.spec?.has($0) == true }
    }
    let byPlace = Dictionary(grouping: general) { Place(namespace: $0.namespace, cluster: $0.cluster) }
    for telemetries in byPlace.values where telemetries.count > 1 {
      for telemetry in telemetries {
        let others = telemetries.filter { $0 != telemetry }
        report.add(
          .multipleTelemetriesWithoutWorkloadSelectors,
          "\(others.map(\.origin).joined(separator: ", ")) is for the whole namespace, too, and only one of them counts",
          at: telemetry.nameNode,
          of: telemetry,
          notes: others.map { Finding.Note("it is here", at: $0.nameNode) }
        )
      }
    }
  }
}
