import Console
import Output
import Rollouts

/// A rollout before it begins, for people.
enum RolloutPlanText {
  /// The whole way on one line.
  static func line(of record: RolloutRecord) -> String {
    let plan = record.state.plan
    let interval = Age.text(seconds: Int64(plan.interval))
    return
      "\(plan.service): \(plan.canary) in place of \(plan.stable), by \(plan.steps) percent, one step in \(interval)"
  }

  /// The weights of each step with the time at which it is reached at best, and what it has to pass.
  static func page(of record: RolloutRecord, styler: Styler) -> String {
    let columns = [Column("AFTER", alignment: .trailing), Column("AT")]
    var table = Table(columns + record.shares.map { Column($0.name, alignment: .trailing) })
    var seconds = 0
    for step in record.course {
      let words = step.state.phase == .ended(.promoted) ? "promoted" : stage(of: step)
      let weights = step.shares.map { Cell("\($0.weight)") }
      table.append([Cell(Age.text(seconds: Int64(seconds))), Cell(words)] + weights)
      seconds += length(of: step)
    }
    let lines = [line(of: record)] + gates(record).map { "gate: \($0)" } + [tolerance(record)]
    return TerminalText.escaped(lines[0]) + "\n" + table.render(TableLayout(styler: styler))
      + lines.dropFirst().map { TerminalText.escaped($0) + "\n" }.joined()
  }

  private static func stage(of record: RolloutRecord) -> String {
    let plan = record.state.plan
    switch record.state.phase {
    case .running(.preview), .paused(.preview, _): return "preview"
    case .running(.step(let index)), .paused(.step(let index), _):
      return "step \(index + 1) of \(plan.steps.shares.count)"
    default: return "bake"
    }
  }

  /// How long the weights of a step last at least, in seconds.
  private static func length(of record: RolloutRecord) -> Int {
    let plan = record.state.plan
    let checks =
      switch record.state.phase {
      case .running(.preview): plan.previewChecks
      case .running(.step(let index)): index + 1 == plan.steps.shares.count ? 1 + plan.bakeChecks : 1
      default: 0
      }
    return checks * plan.interval
  }

  private static func gates(_ record: RolloutRecord) -> [String] {
    let gates = record.gates
    var words: [String] = []
    if gates.needsReadyPods { words.append("all pods of \(record.state.plan.canary) are ready") }
    words.append("its containers restart \(gates.maximumRestarts) times at most")
    if gates.minimumRequests > 1 { words.append("\(gates.minimumRequests) requests, or there is nothing to look at") }
    if let rate = gates.successRate { words.append("at least \(rate) of its requests succeed") }
    for quantile in LatencyQuantile.allCases {
      if let limit = gates.latency[quantile] { words.append("\(quantile.rawValue) at most \(limit)") }
    }
    if let regression = gates.maximumRegression {
      words.append("at most \(regression) worse than \(record.state.plan.stable)")
    }
    words += gates.queries.map { "\($0.name): \($0.condition)" }
    return words + HookStage.allCases.filter(gates.hookStages.contains).map { "the command at \($0.rawValue)" }
  }

  private static func tolerance(_ record: RolloutRecord) -> String {
    let tolerance = record.state.plan.tolerance
    let count = tolerance.threshold == 1 ? "the first failed check" : "\(tolerance.threshold) failed checks"
    let mode = tolerance.threshold > 1 && tolerance.mode == .consecutive ? " in a row" : ""
    let noData =
      switch record.state.plan.onNoData {
      case .hold: "it stays where it is"
      case .fail: "a check fails"
      case .pass: "a check passes"
      }
    return "it goes back at \(count)\(mode); without anything to look at, \(noData)"
  }
}
