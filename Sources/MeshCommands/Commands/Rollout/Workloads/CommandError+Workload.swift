import Resources
import Workloads

extension CommandError {
  /// Why a workload is not looked at or changed.
  static func refused(_ refusal: WorkloadRefusal, _ target: WorkloadTarget) -> CommandError {
    let subject = "\(target.kind.resource.plural).\(target.kind.resource.group) \"\(target.name)\""
    let resume = "go on with \"meshctl rollout resume \(target.argument)\""
    switch refusal {
    case .alreadyPaused: return .input("\(subject) \(refusal.message)", next: resume)
    case .restartOfPaused: return .input("\(subject) \(refusal.message)", next: resume)
    case .rollbackOfPaused: return .input(refusal.message, next: resume)
    case .notPaused: return .input("\(subject) \(refusal.message)", next: nil)
    case .restartedJustNow: return .input("failed to create patch for \(target.name): \(refusal.message)", next: nil)
    case .cannotPause, .cannotResume:
      return .input("\(subject) \(refusal.message)", next: "only Deployments can be paused and resumed")
    case .notRollingUpdate:
      return .input(refusal.message, next: "a pod of \(target.argument) is replaced when it is deleted, and not before")
    case .otherRevision: return .input(refusal.message, next: "see what runs with \(history(of: target))")
    case .noHistory, .noLastRevision:
      return .input(refusal.message, next: "see what there is with \(history(of: target))")
    case .noSuchRevision(_, let known):
      let numbers = known.map(String.init).joined(separator: ", ")
      return .notFound(refusal.message, next: known.isEmpty ? nil : "the history has \(numbers)")
    case .noSuchContainer(_, let known):
      return .notFound(refusal.message, next: "the containers are \(known.joined(separator: ", "))")
    }
  }

  private static func history(of target: WorkloadTarget) -> String { "\"meshctl rollout history \(target.argument)\"" }

  /// What only a cluster knows was asked of a directory of manifests.
  static func noServer(_ name: String, what: String, next: String) -> CommandError {
    .input("\(name) is a directory of manifests, which has no \(what)", next: next)
  }
}
