import Routing
import YAML

extension RolloutRecord {
  /// The record as data.
  var value: Value {
    .mapping(
      [.init("number", .integer(Int64(number))), .init("rule", rule.value), .init("gates", gates.value)]
        + state.value.entries
        + (lastCheck.map { [.init("lastCheck", $0.value)] } ?? []) + [
          .init("journal", .sequence(journal.map(\.value))), .init("past", .sequence(past.map(\.value))),
        ]
    )
  }

  /// Reads a record.
  init(_ value: Value) throws(RolloutText.Mistake) {
    let number = try value.count("number")
    guard number >= 1 else { throw .invalid(field: "number") }
    let state = try RolloutState(value)
    let rule = try value.shiftedRule("rule")
    guard state.baseline.count == rule.destinations.count, state.baseline[rule.stable].role == .stable,
      state.baseline[rule.canary].role == .canary
    else { throw .invalid(field: "rule") }
    var journal: [JournalEntry] = []
    for item in value["journal"]?.items ?? [] { journal.append(try JournalEntry(item, in: state.plan)) }
    var past: [PastRollout] = []
    for item in value["past"]?.items ?? [] { past.append(try PastRollout(item)) }
    self.init(
      number: number,
      rule: rule,
      gates: try GatePlan(value["gates"] ?? .null),
      state: state,
      journal: journal,
      lastCheck: try value["lastCheck"].map { (check) throws(RolloutText.Mistake) in try GateCheck(check) },
      past: past
    )
  }
}

extension GateCheck {
  fileprivate var value: Value { ["time": .integer(time), "results": report.value] }

  fileprivate init(_ value: Value) throws(RolloutText.Mistake) {
    self.init(try GateReport(value["results"] ?? .null), at: try value.time("time"))
  }
}

extension JournalEntry {
  fileprivate var value: Value {
    let reasons: [Value.Entry] = reason.map { [.init("reason", .string($0))] } ?? []
    return .mapping(
      [.init("time", .integer(time)), .init("actor", .string(actor)), .init("phase", phase.value)] + reasons
    )
  }

  fileprivate init(_ value: Value, in plan: RolloutPlan) throws(RolloutText.Mistake) {
    self.init(
      time: try value.time("time"),
      actor: try value.text("actor"),
      phase: try RolloutPhase(value["phase"] ?? .null, in: plan),
      reason: value["reason"]?.string
    )
  }
}

extension PastRollout {
  fileprivate var value: Value {
    let times: [Value.Entry] = time.map { [.init("time", .integer($0))] } ?? []
    return .mapping(
      [
        .init("number", .integer(Int64(number))), .init("stable", .string(stable)), .init("canary", .string(canary)),
        .init("ending", .string(ending.rawValue)), .init("actor", .string(actor)),
      ] + times + [
        .init("shares", .sequence(shares.map { .mapping($0.target.entries + [.init("weight", $0.weight.value)]) }))
      ]
    )
  }

  fileprivate init(_ value: Value) throws(RolloutText.Mistake) {
    var shares: [Share] = []
    for item in value["shares"]?.items ?? [] { shares.append(Share(try item.target(), try item.weight("weight"))) }
    self.init(
      number: try value.count("number"),
      stable: try value.text("stable"),
      canary: try value.text("canary"),
      ending: try value.word("ending"),
      time: value["time"] == nil ? nil : try value.time("time"),
      actor: try value.text("actor"),
      shares: shares
    )
  }
}
