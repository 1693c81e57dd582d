public import Analysis
import ProxyConfig

/// A pod at the edge of the mesh and what its proxy has.
public struct IngressPod: Sendable {
  let pod: PodForm
  let proxy: ProxyView

  /// Takes what a proxy answered; nil for one that nobody asked.
  public init(_ workload: Workload, _ proxy: ProxyView?, in mesh: DescribedMesh) {
    pod = PodForm(workload: workload)
    self.proxy = proxy ?? ProxyView(mesh.identity(of: workload, kind: .gateway), in: mesh)
  }
}

extension DescribedMesh {
  /// The pods of the ingress gateways that istioctl looks at: those with its usual label, which run.
  public var ingressWorkloads: [Workload] {
    mesh.workloads.all.filter { workload in
      workload.labels["istio"] == "ingressgateway" && workload.podSpec != nil && PodForm(workload: workload).isRunning
    }
  }
}
