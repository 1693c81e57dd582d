import Console
import MeshStores
import Output
import Rollouts
import Routing

/// What is said at the end of a run, and the status that tells scripts how it went.
struct RolloutEnding {
  private let word: String
  private let options: any RolloutDrivingOptions
  private let context: Context

  /// - Parameter word: the service as it was named.
  init(_ word: String, _ options: any RolloutDrivingOptions, _ context: Context) {
    self.word = word
    self.options = options
    self.context = context
  }

  /// The status of an outcome; what needs a person is an error that says what to do.
  func status(of outcome: RunnerOutcome, _ record: RolloutRecord?) throws(CommandError) -> ExitStatus {
    switch outcome {
    case .ended(let ending): return ended(ending, record)
    case .paused(let reason):
      context.report(["it waits where it is: \(next(record))"])
      return reason == .interrupted ? .interrupted : .paused
    case .expired:
      throw .timedOut("the rollout is under way still after \(options.driving.limit.argument)", next: next(record))
    case .unsettled:
      throw .timedOut("the proxies do not have the weights that were written", next: next(record))
    case .held(let holder):
      throw .conflict("\(holder) drives the rollout", next: "watch it with \(command("watch"))")
    case .leaseLost:
      throw .conflict("someone else drives the rollout now", next: "watch it with \(command("watch"))")
    case .drifted(let from, let to): throw Self.drift(from, to, command)
    case .notBegun:
      if Task.isCancelled { throw .cancelled }
      throw .timedOut("the rollout did not begin in time; no traffic was moved", next: "repeat the command")
    case .missing:
      throw .notFound("there is no rollout of \(word)", next: "begin one with \(command("start", ["--to", "VERSION"]))")
    case .underWay:
      throw record.map { RolloutPlanning.underWay($0, command) } ?? .conflict("a rollout is under way", next: nil)
    case .refused(let reason): throw .illegal(reason, command)
    }
  }

  /// Says what to do where the run failed and left a rollout under way.
  func tellHowToGoOn(with record: RolloutRecord?) {
    guard let record, !record.state.isOver else { return }
    context.report(["the rollout stays where it is: \(next(record))"])
  }

  /// Someone changed the weights.
  static func drift(
    _ from: [BaselineWeight],
    _ to: [BaselineWeight],
    _ command: RolloutCommandLine
  ) -> CommandError {
    let text = { (weights: [BaselineWeight]) in weights.map { "\($0.weight)" }.joined(separator: "/") }
    return .conflict(
      "someone else changed the weights of \(command.word) from \(text(from)) to \(text(to)); nothing was written",
      next: "look at them with \(command.routes); --take-over overwrites them"
    )
  }

  private func ended(_ ending: RolloutPhase.Ending, _ record: RolloutRecord?) -> ExitStatus {
    let stable = record?.state.plan.stable ?? "the old version"
    switch ending {
    case .promoted:
      context.report([
        "Deployments were not touched: \(stable) runs on without traffic; take it all back with: "
          + command("undo")
      ])
      return .done
    case .rolledBack:
      context.report(["Deployments were not touched: see what is wrong with the new version where it runs"])
      return .rolledBack
    case .aborted, .undone: return .aborted
    }
  }

  /// The commands that go on, and that give up. What is kept nowhere is given again as it was given.
  private func next(_ record: RolloutRecord?) -> String {
    var again: [String] = []
    if let record, record.gates.source == .prometheus {
      again += ["--prometheus", options.gates.prometheus.map { ShellWord.quoted($0.argument) } ?? "URL"]
    }
    for stage in HookStage.allCases where record?.gates.hookStages.contains(stage) ?? false {
      let hooks = options.gates.hooks.filter { $0.stage == stage }.map { ShellWord.quoted($0.argument) }
      for hook in hooks.isEmpty ? ["'\(stage.rawValue)=COMMAND'"] : hooks { again += ["--hook", hook] }
    }
    return "go on with: \(([command("resume")] + again).joined(separator: " ")); give it up with: \(command("abort"))"
  }

  private var command: RolloutCommandLine { RolloutCommandLine(word: word, mesh: options.mesh) }
}

extension CommandError {
  /// What was asked for cannot happen to a rollout as it is.
  static func illegal(_ reason: IllegalTransition, _ command: RolloutCommandLine) -> CommandError {
    switch reason {
    case .over(.promoted):
      .conflict("the rollout is over: it was promoted", next: "take it back with \(command("undo"))")
    case .over(.rolledBack): .conflict("the rollout is over: it was rolled back", next: nil)
    case .over(.aborted): .conflict("the rollout is over: it was aborted", next: nil)
    case .over(.undone): .conflict("the rollout is over: it was undone", next: nil)
    case .waits(.approval): .conflict("it waits for approval", next: "go on with \(command("resume"))")
    case .waits: .conflict("it is paused", next: "go on with \(command("resume"))")
    case .runs: .conflict("it is not paused", next: "see how far it is with \(command("status"))")
    case .noStep(let share, let steps):
      .input("it has no step of \(share)", next: "its steps are \(steps)")
    case .notAhead(let share): .conflict("it is at \(share) already, or behind it", next: nil)
    case .underWay:
      .conflict(
        "it is under way, so that there is nothing to take back",
        next: "give it up with \(command("abort"))"
      )
    }
  }
}
