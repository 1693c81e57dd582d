import MeshStores
import YAML

/// How many pods a workload has, as its status tells.
public struct WorkloadCounts: Hashable, Sendable {
  /// How many there shall be.
  public let desired: Int64
  /// How many there are, of all revisions.
  public let current: Int64
  /// How many are of the present revision.
  public let updated: Int64
  /// How many are ready.
  public let ready: Int64
  /// How many have been ready for long enough.
  public let available: Int64

  /// The counts of a Deployment or StatefulSet. Without `spec.replicas` there is one pod (apps/v1).
  init(replicasOf object: Value) {
    let status = object["status"]
    desired = object.value(at: ["spec", "replicas"])?.wholeNumber ?? 1
    current = status.count("replicas")
    updated = status.count("updatedReplicas")
    ready = status.count("readyReplicas")
    available = status.count("availableReplicas")
  }

  /// The counts of a DaemonSet.
  init(nodesOf object: Value) {
    let status = object["status"]
    desired = status.count("desiredNumberScheduled")
    current = status.count("currentNumberScheduled")
    updated = status.count("updatedNumberScheduled")
    ready = status.count("numberReady")
    available = status.count("numberAvailable")
  }
}
