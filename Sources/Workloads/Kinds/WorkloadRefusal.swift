/// Why a workload cannot be looked at or changed so, in kubectl's words where it has some
/// (kubectl `pkg/polymorphichelpers`).
public enum WorkloadRefusal: Error, Hashable, Sendable {
  /// Its pods are replaced when people delete them, so that there is no rollout to follow.
  case notRollingUpdate
  /// Another revision than the wanted one is rolled out.
  case otherRevision(wanted: Int64, running: Int64)
  /// It is paused already.
  case alreadyPaused
  /// It is not paused.
  case notPaused
  /// Only Deployments can be paused.
  case cannotPause
  /// Only Deployments can be resumed.
  case cannotResume
  /// It is paused, so that a restart would not begin.
  case restartOfPaused
  /// It was restarted within the same second, so that a restart would change nothing.
  case restartedJustNow
  /// It is paused, so that going back would not begin.
  case rollbackOfPaused
  /// There is no revision of a Deployment before the present one.
  case noHistory(deployment: String)
  /// There is no revision of a DaemonSet or StatefulSet before the present one.
  case noLastRevision
  /// No revision has the number.
  case noSuchRevision(Int64, known: [Int64])
  /// No container has the name.
  case noSuchContainer(String, known: [String])
}

extension WorkloadRefusal {
  /// What is wrong, as kubectl says it.
  public var message: String {
    switch self {
    case .notRollingUpdate: "rollout status is only available for RollingUpdate strategy type"
    case .otherRevision(let wanted, let running):
      "desired revision (\(wanted)) is different from the running revision (\(running))"
    case .alreadyPaused: "is already paused"
    case .notPaused: "is not paused"
    case .cannotPause: "pausing is not supported"
    case .cannotResume: "resuming is not supported"
    case .restartOfPaused: "can't restart paused deployment (run rollout resume first)"
    case .restartedJustNow:
      "if restart has already been triggered within the past second, please wait before attempting to trigger another"
    case .rollbackOfPaused:
      "you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"
    case .noHistory(let deployment): "no rollout history found for deployment \"\(deployment)\""
    case .noLastRevision: "no last revision to roll back to"
    case .noSuchRevision(let number, _): "unable to find specified revision \(number) in history"
    case .noSuchContainer(let name, _): "unable to find container named \"\(name)\""
    }
  }
}
