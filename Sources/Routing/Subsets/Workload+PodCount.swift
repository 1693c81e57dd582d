import Analysis
import Resources
import YAML

extension Workload {
  /// The pods that this is or makes.
  ///
  /// A pod with a status is ready when its condition says so (Kubernetes `core/v1`, `PodCondition`) and it is not being
  /// deleted; one in a manifest has no status, and a template makes as many as it is to have.
  var podCount: PodCount {
    switch object.kind {
    case .pod: PodCount(ready: isReadyPod ? 1 : 0, total: 1, restarts: restarts)
    case .workloadEntry, .workloadGroup, .daemonSet: PodCount(ready: 1, total: 1)
    default: PodCount(ready: replicas, total: replicas)
    }
  }

  private var replicas: Int { max(0, Int(clamping: object.spec?.member("replicas")?.integer ?? 1)) }

  private var isReadyPod: Bool {
    guard object.metadata?.member("deletionTimestamp") == nil else { return false }
    guard let status = object.node.member("status") else { return true }
    return status.elements("conditions").contains {
      $0.memberText("type") == "Ready" && $0.memberText("status") == "True"
    }
  }

  /// Kubernetes `core/v1`, `ContainerStatus.restartCount`.
  private var restarts: Int {
    let statuses = object.node.member("status")?.elements("containerStatuses") ?? []
    return statuses.reduce(0) { sum, status in
      sum.addingReportingOverflow(Int(clamping: max(0, status.member("restartCount")?.integer ?? 0))).partialValue
    }
  }
}
