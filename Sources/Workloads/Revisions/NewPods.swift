import MeshStores
import YAML

/// Tells the pods of the revision that is rolled out from those of others.
struct NewPods {
  private let owner: Value
  private let hash: String?

  /// Nil while the controller has not made the revision yet.
  init?(of workload: Value, _ kind: WorkloadKind, _ history: RevisionHistory) {
    switch kind {
    case .deployment:
      guard let current = history.current else { return nil }
      (owner, hash) = (current.object, nil)
    case .daemonSet:
      guard let current = history.current?.hash else { return nil }
      (owner, hash) = (workload, current)
    case .statefulSet:
      guard workload.isObserved, let update = workload.value(at: ["status", "updateRevision"])?.string else {
        return nil
      }
      (owner, hash) = (workload, update)
    }
  }

  func contains(_ pod: Value) -> Bool {
    pod.isControlled(by: owner) && (hash == nil || pod.labels["controller-revision-hash"] == hash)
  }
}
