import Resources
import YAML

/// Pods whose proxies have another image than the injector would give them now.
///
/// Source: Istio `pkg/config/analysis/analyzers/injection/injection-image.go`.
struct ProxyImages: Analyzer {
  let istioName: StaticString? = "injection.ImageAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let injectors = InjectorSettings(mesh)
    guard !injectors.isEmpty else { return }
    let variants = ProxyImageVariants(mesh)
    var stale: [MeshObject: [MeshObject]] = [:]
    for pod in mesh.objects(of: .pod) {
      guard let workload = Workload(pod), let image = workload.proxy?.memberText("image"),
        workload.annotation("sidecar.istio.io/proxyImage") == nil,
        let namespace = mesh.object(.namespace, pod.namespace, in: ""),
        let revision = Self.revision(namespace.labels), let expected = injectors.values(of: revision)?.image
      else { continue }
      if image != expected, image != "\(expected)-\(variants.variant(of: workload))" {
        stale[namespace, default: []].append(pod)
      }
    }
    for (namespace, pods) in stale {
      let names = pods.map(\.name).joined(separator: ", ")
      report.add(
        .podsIstioProxyImageMismatchInNamespace,
        "the proxies of these pods have another image than is injected now: \(names); restart their workloads",
        at: namespace.nameNode,
        of: namespace,
        notes: pods.map { Finding.Note("the pod \($0.name) is here", at: $0.nameNode) }
      )
    }
  }

  /// The revision that a namespace's pods are injected by; nil when they are not.
  private static func revision(_ labels: [String: String]) -> String? {
    labels["istio.io/rev"] ?? (labels["istio-injection"] == "enabled" ? "" : nil)
  }
}
