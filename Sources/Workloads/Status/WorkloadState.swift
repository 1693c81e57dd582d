/// How the rollout of a workload stands, all in all.
public struct WorkloadState: Hashable, Sendable {
  /// What the workload says of itself.
  public let progress: WorkloadProgress
  /// Why the new pods will not come up; nil when nothing tells that they will not.
  public let trouble: PodTrouble?
  /// What holds it up and may pass; untrusted text.
  public let remarks: [String]
  /// The number of the revision that is rolled out; nil while nobody tells.
  public let revision: Int64?
  /// Whether there is an earlier revision to go back to.
  public let canGoBack: Bool
}
