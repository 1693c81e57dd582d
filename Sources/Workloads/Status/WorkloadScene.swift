import MeshStores
public import YAML

/// A workload with its revisions and pods, as far as they were seen.
public struct WorkloadScene: Sendable {
  private let kind: WorkloadKind
  private var workload: Value?
  private var revisions: [String: Value] = [:]
  private var pods: [String: Value] = [:]

  /// Makes one in which nothing has been seen.
  public init(_ kind: WorkloadKind) { self.kind = kind }

  /// Whether the workload has been seen.
  public var isThere: Bool { workload != nil }

  /// Notes the workload.
  public mutating func note(_ object: Value) { workload = object }

  /// Notes what keeps a revision; nil for what is gone.
  public mutating func note(revision name: String, _ object: Value?) { revisions[name] = object }

  /// Notes a pod; nil for one that is gone.
  public mutating func note(pod name: String, _ object: Value?) { pods[name] = object }

  /// How it stands; nil while the workload has not been seen.
  ///
  /// - Parameter revision: the number of the revision that is to be rolled out; nil for any.
  public func state(wanting revision: Int64? = nil) throws(WorkloadRefusal) -> WorkloadState? {
    guard let workload else { return nil }
    let number = workload.annotations[WorkloadRevision.numberAnnotation].flatMap { Int64($0) }
    if let revision, kind == .deployment, revision != number ?? 0 {
      throw .otherRevision(wanted: revision, running: number ?? 0)
    }
    let progress = try WorkloadProgress(of: workload, kind)
    let history = RevisionHistory(of: workload, kind, among: revisions.values)
    let new = NewPods(of: workload, kind, history)
    let newPods = pods.values.filter { new?.contains($0) ?? false }.sorted { $0.name < $1.name }
    return WorkloadState(
      progress: progress,
      trouble: progress.stage == .done ? nil : newPods.lazy.compactMap(PodTrouble.init).first,
      remarks: progress.stage == .done ? [] : Self.remarks(on: workload, newPods),
      revision: number ?? history.current?.number,
      canGoBack: history.revisions.count > 1
    )
  }

  /// What the controllers wait for: a quota that is used up, a node with room.
  private static func remarks(on workload: Value, _ pods: [Value]) -> [String] {
    let failures = (workload["status"]?["conditions"]?.items ?? []).compactMap { condition -> String? in
      guard condition["type"]?.string == "ReplicaFailure", condition["status"]?.string == "True" else { return nil }
      return condition["message"]?.string
    }
    let unscheduled = pods.compactMap { pod -> String? in
      let conditions = pod["status"]?["conditions"]?.items ?? []
      let reason = conditions.first {
        $0["type"]?.string == "PodScheduled" && $0["reason"]?.string == "Unschedulable"
      }
      return reason?["message"]?.string.map { "pod \(pod.name) has no node: \($0)" }
    }
    return failures + unscheduled
  }
}
