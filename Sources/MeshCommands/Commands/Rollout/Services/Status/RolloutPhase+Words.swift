import Rollouts

extension RolloutPhase {
  /// The phase in words: `step 2 of 4`, `paused at step 2 of 4`, `rolled back`.
  func words(in plan: RolloutPlan) -> String {
    switch self {
    case .running(let position): position.words(in: plan)
    case .paused(let position, .requested): "paused at \(position.words(in: plan))"
    case .paused(let position, .approval): "waiting for approval behind \(position.words(in: plan))"
    case .paused(let position, .interrupted): "interrupted at \(position.words(in: plan))"
    case .ended(.promoted): "promoted"
    case .ended(.rolledBack): "rolled back"
    case .ended(.aborted): "aborted"
    case .ended(.undone): "undone"
    }
  }

  /// The phase as one word that programs know it by; words may be added, never changed.
  var word: String {
    switch self {
    case .running: "running"
    case .paused: "paused"
    case .ended(let ending): ending.rawValue
    }
  }

  /// What a command that looks at a rollout ends with.
  var exitStatus: ExitStatus {
    switch self {
    case .running, .ended(.promoted): .done
    case .paused: .paused
    case .ended(.rolledBack): .rolledBack
    case .ended(.aborted), .ended(.undone): .aborted
    }
  }
}

extension Position {
  /// `step 2 of 4`; before and behind the steps what is still to come.
  func words(in plan: RolloutPlan) -> String {
    switch self {
    case .preview(let checksLeft): "the preview, \(Self.checks(checksLeft)) to pass"
    case .step(let index): "step \(index + 1) of \(plan.steps.shares.count)"
    case .bake(let checksLeft): "the bake, \(Self.checks(checksLeft)) to pass"
    }
  }

  private static func checks(_ count: Int) -> String { count == 1 ? "1 check" : "\(count) checks" }
}
