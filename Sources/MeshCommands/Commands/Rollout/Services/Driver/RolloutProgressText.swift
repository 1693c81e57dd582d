import Console
import Kubernetes
import Rollouts

/// How a rollout goes on, a line a change.
enum RolloutProgressText {
  /// A phase that began.
  static func line(of entry: JournalEntry, in record: RolloutRecord) -> String {
    "\(time(entry.time))  \(words(entry, record))"
  }

  /// What the gates said.
  static func line(of check: GateCheck) -> String {
    let word =
      switch check.report.verdict {
      case .pass: "passed"
      case .fail: "failed"
      case .noData: "no data"
      }
    let objections = check.report.objections
    let results = objections.isEmpty ? check.report.results : objections
    let details = results.map { result in
      objections.isEmpty
        ? "\(result.name) \(result.measured) (\(result.threshold))" : "\(result.name): \(result.reason)"
    }
    return "\(time(check.time))  \(word)" + (details.isEmpty ? "" : ": \(details.joined(separator: ", "))")
  }

  static func words(_ entry: JournalEntry, _ record: RolloutRecord) -> String {
    let plan = record.state.plan
    switch entry.phase {
    case .running(let position): return "\(words(position, record))\(weights(entry.phase, record))"
    case .paused(let position, let reason): return "paused at \(words(position, record)): \(words(reason))"
    case .ended(.promoted): return "promoted: \(plan.canary) has the traffic\(weights(entry.phase, record))"
    case .ended(.rolledBack):
      return "rolled back: \(plan.stable) has the traffic" + (entry.reason.map { ": \($0)" } ?? "")
    case .ended(.aborted): return "aborted: the weights are those from before\(weights(entry.phase, record))"
    case .ended(.undone): return "undone: the weights are those from before\(weights(entry.phase, record))"
    }
  }

  private static func words(_ position: Position, _ record: RolloutRecord) -> String {
    let steps = record.state.plan.steps.shares
    switch position {
    case .preview: return "preview of \(record.state.plan.canary)"
    case .step(let index): return "step \(index + 1) of \(steps.count)"
    case .bake(let left): return "baking, \(left) \(left == 1 ? "check" : "checks") to go"
    }
  }

  private static func words(_ reason: RolloutPhase.PauseReason) -> String {
    switch reason {
    case .requested: "someone asked for it"
    case .approval: "waiting for approval"
    case .interrupted: "the command was interrupted"
    }
  }

  /// Those that go with the phase, which need not be the last one.
  private static func weights(_ phase: RolloutPhase, _ record: RolloutRecord) -> String {
    let parts = zip(record.shares, record.state.weights(in: phase)).map { "\($0.name) \($1.weight)" }
    return "  " + parts.joined(separator: ", ")
  }

  /// The time of day in UTC: `12:00:31`.
  static func time(_ seconds: Int64) -> String {
    String(RFC3339.text(Timestamp(seconds: seconds)).dropFirst(11).prefix(8))
  }
}
