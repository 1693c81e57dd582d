import Analysis
import Resources

/// Which pods of a service are in the mesh, and what is told about the others.
struct ServiceMembership {
  /// The pods that subsets are compared with: those with a proxy that is ready, those of an ambient mesh, and in manifests
  /// those that will have one.
  let pods: [PodForm]
  /// What istioctl tells of the others.
  let warnings: [Line]
  private let subject: Subject
  private let mesh: DescribedMesh

  /// Source: istio `istioctl/pkg/describe/describe.go`, `svcDescribeCmd`.
  init(_ subject: Subject, in mesh: DescribedMesh) {
    self.subject = subject
    self.mesh = mesh
    var pods: [PodForm] = []
    var warnings: [Line] = []
    for pod in subject.pods {
      let name = mesh.name(of: pod.workload.object)
      if !pod.isRunning {
        warnings.append(Line("Pod is not Running (\(pod.phase ?? ""))", indent: 3, .warning))
      } else if pod.isAmbient || (!mesh.isCluster && pod.proxy == nil && pod.asksForInjection != false) {
        pods.append(pod)
      } else {
        switch pod.isReady(PodForm.proxyName) {
        case true?: pods.append(pod)
        case false?: warnings.append(.warning("Pod \(name) Container \(PodForm.proxyName) NOT READY"))
        case nil: warnings.append(Line("Pod \(name): no container \"\(PodForm.proxyName)\" in pod", .warning))
        }
      }
    }
    self.pods = pods
    self.warnings = warnings
  }

  /// What is told where no pod is in the mesh.
  var absence: [Line] {
    let name = mesh.name(of: subject.object)
    guard !subject.pods.isEmpty else { return [Line("Service \"\(name)\" has no pods.", .warning)] }
    let count = "\(subject.pods.count) pods in service"
    return [
      Line("Service \"\(name)\" has no Istio pods.  (\(count)).", .warning),
      Line("Use `meshctl inject` or redeploy with Istio automatic sidecar injection."),
    ]
  }
}
