import Diagnostics
import Resources
import YAML

extension Mesh {
  /// A namespace by name; nil when it is not given.
  func namespaceObject(_ name: String) -> MeshObject? {
    object(.namespace, name.isEmpty ? "default" : name, in: "")
  }

  /// Whether a workload is part of the mesh, by a sidecar or by the ambient mode; nil when nothing given says so or
  /// denies it.
  ///
  /// Source: Istio `pkg/config/analysis/analyzers/util/in_mesh.go`.
  func membership(of workload: Workload) -> Bool? {
    if workload.podSpec == nil || workload.proxy != nil { return true }
    if workload.annotation("ambient.istio.io/redirection")?.text == "enabled" { return true }
    if let asked = workload.asksForInjection { return asked }
    guard let labels = namespaceObject(workload.namespace)?.labels else { return nil }
    if let label = labels["istio-injection"], !label.isEmpty { return label == "enabled" }
    return labels["istio.io/rev"] != nil || labels["istio.io/dataplane-mode"] == "ambient"
  }

  /// How much it matters that nothing given is selected in a namespace, or for nil in all of them.
  ///
  /// What is given may be a part of a mesh: where it holds no workload of the namespace, the selected one may be in
  /// the other part. Nil when it holds no workload at all.
  func severity(ofSelectingNothingIn namespace: String?) -> Severity? {
    if workloads.all.isEmpty { return nil }
    return workloads.contains([:], in: namespace) ? .warning : .information
  }
}
