import Console
import Output
import Rollouts

/// A rollout before it begins, for people.
enum RolloutPlanText {
  /// The whole way on one line.
  static func line(of record: RolloutRecord) -> String {
    let plan = record.state.plan
    return "\(plan.service): \(plan.canary) in place of \(plan.stable), by \(plan.steps) percent every "
      + Duration.seconds(plan.interval).shortText
  }

  /// The weights of each step with the time at which it is reached at best.
  static func table(of record: RolloutRecord) -> String {
    let plan = record.state.plan
    var lines = [line(of: record)]
    var seconds = 0
    for (place, step) in record.course.enumerated() {
      let name: String
      switch step.state.phase {
      case .running(.preview): name = "preview"
      case .running(.step(let index)): name = "step \(index + 1)"
      case .running(.bake): name = "bake"
      default: name = "promoted"
      }
      let weights = step.shares.map { "\($0.name) \($0.weight)" }.joined(separator: ", ")
      lines.append("  \(place + 1). +\(Duration.seconds(seconds).intervalText)  \(name): \(weights)")
      switch step.state.phase {
      case .running(.preview): seconds += plan.previewChecks * plan.interval
      case .running(.step): seconds += plan.interval
      default: break
      }
      if case .running(.step(let index)) = step.state.phase, index + 1 == plan.steps.shares.count {
        seconds += plan.bakeChecks * plan.interval
      }
    }
    return lines.map { TerminalText.escaped($0) + "\n" }.joined()
  }
}
