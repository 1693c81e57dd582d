import Diagnostics
import Resources

extension Mesh {
  /// How much it matters that no workload of a namespace is selected: as for any reference that leads nowhere.
  public func severity(ofMissingWorkloadsIn namespace: String) -> Severity {
    severity(
      ofMissing: .pod,
      .deployment,
      .replicaSet,
      .statefulSet,
      .daemonSet,
      .job,
      .cronJob,
      .oldDeployment,
      .oldDaemonSet,
      .oldReplicaSet,
      .workloadEntry,
      .workloadGroup,
      in: namespace
    )
  }
}
