import YAML

extension RolloutState {
  /// The state as data.
  var value: Value {
    .mapping([
      .init("plan", plan.value), .init("baseline", .sequence(baseline.map(\.value))), .init("phase", phase.value),
      .init("failed", .integer(Int64(tally.total))), .init("failedInARow", .integer(Int64(tally.consecutive))),
      .init("term", .integer(Int64(term))),
    ])
  }

  /// Reads a state.
  init(_ value: Value) throws(RolloutText.Mistake) {
    let plan = try RolloutPlan(value["plan"] ?? .null)
    var baseline: [BaselineWeight] = []
    for item in value["baseline"]?.items ?? [] { baseline.append(try BaselineWeight(item)) }
    let roles = baseline.map(\.role)
    // Both versions have a place among the destinations, and only one.
    guard roles.count(where: { $0 == .stable }) == 1, roles.count(where: { $0 == .canary }) == 1 else {
      throw .invalid(field: "baseline")
    }
    let phase = try RolloutPhase(value["phase"] ?? .null, in: plan)
    guard let tally = FailureTally(total: try value.number("failed"), consecutive: try value.number("failedInARow"))
    else { throw .invalid(field: "failed") }
    self.init(plan, baseline: baseline, phase: phase, tally: tally, term: try value.count("term"))
  }
}

extension BaselineWeight {
  fileprivate var value: Value { ["role": .string(role.rawValue), "weight": .integer(Int64(weight))] }

  fileprivate init(_ value: Value) throws(RolloutText.Mistake) {
    guard let weight = Int32(exactly: try value.number("weight")), weight >= 0 else { throw .invalid(field: "weight") }
    self.init(try value.word("role"), weight)
  }
}
