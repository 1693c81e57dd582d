import Analysis
import Resources
import YAML

extension Workload {
  /// How many pods that can take requests this is or makes.
  ///
  /// A pod with a status is ready when its condition says so (Kubernetes `core/v1`, `PodCondition`) and it is not being
  /// deleted; one in a manifest has no status, and a template makes as many as it is to have.
  var readyPods: Int {
    switch object.kind {
    case .pod: isReadyPod ? 1 : 0
    case .workloadEntry, .workloadGroup, .daemonSet: 1
    default: max(0, Int(clamping: object.spec?.member("replicas")?.integer ?? 1))
    }
  }

  private var isReadyPod: Bool {
    guard object.metadata?.member("deletionTimestamp") == nil else { return false }
    guard let status = object.node.member("status") else { return true }
    return status.elements("conditions").contains {
      $0.memberText("type") == "Ready" && $0.memberText("status") == "True"
    }
  }
}
