import Analysis
import Diagnostics
import Resources
import YAML

/// What decides on a pod's place in the mesh, read from a pod, or from the template of one in manifests.
struct PodForm {
  let workload: Workload

  /// The status; nil in manifests.
  private var status: Node? {
    workload.object.kind == .pod ? workload.object.node.member("status") : nil
  }

  /// `Running`; nil where nothing runs yet.
  var phase: String? { status.map { $0.memberText("phase") } }

  var isRunning: Bool { phase.map { $0 == "Running" } ?? true }

  var containers: [Node] { workload.podSpec?.elements("containers") ?? [] }
  var initContainers: [Node] { workload.podSpec?.elements("initContainers") ?? [] }

  /// The proxy beside the application (istio `pkg/kube/inject`, `FindSidecar`).
  var proxy: Node? { (containers + initContainers).first { $0.memberText("name") == Self.proxyName } }

  /// Whether the ztunnel of its node takes its traffic.
  var isAmbient: Bool { annotations["ambient.istio.io/redirection"] == "enabled" }

  var annotations: [String: String] { workload.metadata?.member("annotations")?.textMembers ?? [:] }

  static let proxyName = "istio-proxy"

  /// What the pod itself says of injection: the label counts more than the annotation.
  var asksForInjection: Bool? {
    let key = "sidecar.istio.io/inject"
    return (workload.labels[key] ?? annotations[key]).map { $0 == "true" }
  }

  /// The names of containers that have a status and are not ready.
  func unreadyContainers(_ list: StaticString) -> [String] {
    (status?.elements(list) ?? []).filter { $0.member("ready")?.boolean != true }.map { $0.memberText("name") }
  }

  /// Whether a container is ready; nil without such a container.
  func isReady(_ name: String) -> Bool? {
    guard let status else {
      return (containers + initContainers).contains { $0.memberText("name") == name } ? true : nil
    }
    let all = status.elements("containerStatuses") + status.elements("initContainerStatuses")
    return all.first { $0.memberText("name") == name }.map { $0.member("ready")?.boolean == true }
  }

  /// The revision of the control plane that injected it (istio `istioctl/pkg/describe`, `GetRevisionFromPodAnnotation`).
  var revision: String {
    if let revision = annotations["istio.io/rev"] { return revision }
    guard let status = annotations["sidecar.istio.io/status"] else { return "" }
    var cursor = JSONCursor(SourceBytes(Array(status.utf8)))
    return (try? cursor.node())?.member("revision")?.text ?? ""
  }
}
