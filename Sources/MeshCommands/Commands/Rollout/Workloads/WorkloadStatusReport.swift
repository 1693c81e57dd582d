import Console
import Kubernetes
import MeshStores
import Output
import Workloads

/// Tells of each change of a rollout once, and knows when it is over.
struct WorkloadStatusReport {
  private let target: WorkloadTarget
  private let reference: ResourceReference
  private let options: RolloutStatusOptions
  private let context: Context
  private var last: WorkloadState?
  private var remarks: Set<String> = []

  init(_ target: WorkloadTarget, _ options: RolloutStatusOptions, _ reading: WorkloadReading, in context: Context) {
    self.target = target
    self.options = options
    self.context = context
    reference = target.reference(in: reading.namespace)
  }

  /// Tells what is new, and gives the status to end with; nil while there is something to wait for.
  ///
  /// - Parameter isWhole: whether all is known that is there, so that a verdict may fall.
  mutating func tell(_ scene: WorkloadScene, isWhole: Bool) throws(CommandError) -> ExitStatus? {
    let seen: WorkloadState?
    do throws(WorkloadRefusal) { seen = try scene.state(wanting: options.revision?.number) } catch {
      throw .refused(error, target)
    }
    guard let state = seen else { return nil }
    try write(state)
    tellRemarks(of: state)
    last = state
    try context.flush()
    if state.progress.stage == .done { return .done }
    return isWhole ? try verdict(on: state) : nil
  }

  private func verdict(on state: WorkloadState) throws(CommandError) -> ExitStatus? {
    if let trouble = state.trouble { throw failure(by: trouble, state) }
    switch state.progress.stage {
    case .done: return .done
    case .deadlineExceeded: throw .input(state.progress.message, next: goBack(state))
    case .paused where options.watches:
      context.report(["\(reference) is paused; go on with: meshctl rollout resume \(target.argument)"])
      return .paused
    case .paused, .progressing: return nil
    }
  }

  // MARK: Telling

  private func write(_ state: WorkloadState) throws(CommandError) {
    switch options.format {
    case .text:
      // kubectl tells of this one as of an error.
      guard state.progress.stage != .deadlineExceeded, state.progress.message != last?.progress.message else { return }
      try context.write("\(TerminalText.escaped(state.progress.message))\n")
    case .json:
      guard last.map({ $0.payload(reference, at: "") }) != state.payload(reference, at: "") else { return }
      let line = JSONWriter.bytes(of: state.payload(reference, at: RFC3339.text(context.clock.now())))
      try context.write(line + [UInt8(ascii: "\n")])
    }
  }

  private mutating func tellRemarks(of state: WorkloadState) {
    for remark in state.remarks where remarks.insert(remark).inserted {
      context.note(remark, as: options.format.errorFormat)
    }
  }

  // MARK: Endings

  private func failure(by trouble: PodTrouble, _ state: WorkloadState) -> CommandError {
    var cures: [String] = []
    let pod = "\(trouble.pod) -c \(trouble.container)"
    switch trouble.cure {
    case .log: cures.append("see its last log with \"kubectl logs \(pod) --previous -n \(reference.namespace)\"")
    case .image:
      cures.append(
        "roll out another image with \"meshctl rollout set-image \(target.argument) \(trouble.container)=IMAGE\""
      )
    case .settings:
      cures.append("see its events with \"kubectl describe pod \(trouble.pod) -n \(reference.namespace)\"")
    }
    if let back = goBack(state) { cures.append(back) }
    return .input(
      "\(reference) does not come up: \(trouble.text)",
      next: cures.joined(separator: "; ")
    )
  }

  private func goBack(_ state: WorkloadState) -> String? {
    state.canGoBack ? "go back with \"meshctl rollout undo \(target.argument)\"" : nil
  }

  /// There was no end in time.
  var late: CommandError {
    let last = last.map { ": \($0.progress.message)" } ?? ""
    return .timedOut(
      "\(reference) is not rolled out after \(options.limit.argument)\(last)",
      next: "go on with \"meshctl rollout status \(target.argument)\"; wait longer with --timeout"
    )
  }

  /// The workload is not there any more (kubectl `pkg/cmd/rollout/rollout_status.go`).
  var deleted: CommandError { .notFound("object has been deleted", next: nil) }
}
