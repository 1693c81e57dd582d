import Diagnostics
import Resources
import YAML

/// Pods without a proxy in namespaces that are injected: they were made before the namespace got its label.
///
/// Source: Istio `pkg/config/analysis/analyzers/injection/injection.go`.
struct PodsWithoutProxy: Analyzer {
  let istioName: StaticString? = "injection.Analyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for pod in mesh.objects(of: .pod) {
      guard !MeshObject.isSystemNamespace(pod.namespace), pod.namespace != mesh.settings.rootNamespace,
        let labels = mesh.object(.namespace, pod.namespace, in: "")?.labels,
        case .sidecars = NamespaceInjection(labels), let workload = Workload(pod)
      else { continue }
      guard workload.asksForInjection != false, workload.podSpec?.member("hostNetwork")?.boolean != true else {
        continue
      }
      guard workload.proxy == nil else { continue }
      // A manifest is injected when it is applied.
      let isLive = pod.node.has("status") || pod.metadata?.has("uid") == true
      report.add(
        .podMissingProxy,
        isLive
          ? "the pod runs without a proxy in a namespace that is injected; restart it"
          : "the pod has no proxy; it gets one when it is applied, and one that runs must be restarted",
        at: pod.nameNode,
        of: pod,
        severity: isLive ? nil : .information
      )
    }
  }
}
