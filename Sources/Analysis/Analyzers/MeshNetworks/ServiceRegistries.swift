import Resources
import YAML

/// Networks whose endpoints come from a cluster that the mesh does not know.
///
/// Source: Istio `pkg/config/analysis/analyzers/multicluster/meshnetworks.go`.
struct ServiceRegistries: Analyzer {
  let istioName: StaticString? = "meshnetworks.MeshNetworksAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    guard let networks = mesh.settings.meshNetworks?.member("networks"), networks.kind == .mapping else { return }
    var known: Set<String> = ["Mock", "Kubernetes", "External"]
    for secret in mesh.objects(of: .secret) where secret.labels["istio/multiCluster"] == "true" {
      let fields: [StaticString] = ["data", "stringData"]
      for pair in fields.compactMap({ secret.node.member($0) }).flatMap({ $0.pairs.map(\.self) }) {
        known.insert(pair.key.text)
      }
    }
    let identity = ObjectIdentity(
      type: GroupVersionKind(group: "", version: "v1alpha1", kind: "MeshNetworks"),
      name: "meshnetworks",
      namespace: mesh.settings.rootNamespace
    )
    let object = MeshObject(networks, identity, defaultNamespace: mesh.settings.rootNamespace)
    for network in networks.pairs {
      for endpoint in network.value.resolved.elements("endpoints") {
        guard let registry = endpoint.member("fromRegistry"), !known.contains(registry.text) else { continue }
        let message =
          "no cluster '\(registry.text)' is known, from which the network \(network.key.text) takes endpoints"
        report.add(.unknownMeshNetworksServiceRegistry, message, at: registry, of: object)
      }
    }
  }
}
