import Resources
import YAML

/// A Service that differs from cluster to cluster, where the mesh takes all of them for one.
///
/// Source: Istio `pkg/config/analysis/analyzers/multicluster/service.go`. Node ports are left out: each cluster assigns
/// its own.
struct InconsistentServices: Analyzer {
  let istioName: StaticString? = "services.MultiClusterServiceAnalyzer"

  private struct Name: Hashable {
    let namespace: String
    let name: String
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let services = mesh.objects(of: .service).filter { !$0.cluster.isEmpty }
    for group in Dictionary(grouping: services, by: { Name(namespace: $0.namespace, name: $0.name) }).values {
      guard let first = group.first else { continue }
      let others = group.filter { $0.cluster != first.cluster }
      let differences = Self.aspects.filter { aspect in others.contains { aspect.of($0) != aspect.of(first) } }
      guard !differences.isEmpty else { continue }
      let names = differences.map(\.name).joined(separator: " and ")
      let clusters = Set(group.map(\.cluster)).sorted().joined(separator: ", ")
      report.add(
        .multiClusterInconsistentService,
        "the Service differs in its \(names) between the clusters \(clusters)",
        at: first.nameNode,
        of: first,
        notes: others.map { Finding.Note("the Service of the cluster \($0.cluster) is here", at: $0.nameNode) }
      )
    }
  }

  private static let aspects: [(name: String, of: @Sendable (MeshObject) -> [String])] = [
    ("mode", { [$0.spec?.memberText("clusterIP") == "None" ? "headless" : "addressed"] }),
    ("type", { [$0.spec?.member("type")?.text ?? "ClusterIP"] }),
    (
      "ports",
      { service in
        let fields: [StaticString] = ["name", "protocol", "port", "targetPort", "appProtocol"]
        return (service.spec?.elements("ports") ?? []).map { port in
          fields.map { port.memberText($0) }.joined(separator: "/")
        }.sorted()
      }
    ),
  ]
}
