import YAML

extension RolloutPhase {
  /// The phase as data.
  var value: Value {
    switch self {
    case .running(let position): .mapping([.init("is", .string("running"))] + position.entries)
    case .paused(let position, let reason):
      .mapping([.init("is", .string("paused")), .init("since", .string(reason.rawValue))] + position.entries)
    case .ended(let ending): ["is": .string(ending.rawValue)]
    }
  }

  /// Reads a phase of a rollout of a plan.
  init(_ value: Value, in plan: RolloutPlan) throws(RolloutText.Mistake) {
    switch try value.text("is") {
    case "running": self = .running(try Position(value, in: plan))
    case "paused": self = .paused(try Position(value, in: plan), try value.word("since"))
    default: self = .ended(try value.word("is"))
    }
  }
}

extension Position {
  fileprivate var entries: [Value.Entry] {
    switch self {
    case .preview(let checksLeft): [.init("previewLeft", .integer(Int64(checksLeft)))]
    case .step(let index): [.init("step", .integer(Int64(index)))]
    case .bake(let checksLeft): [.init("checksLeft", .integer(Int64(checksLeft)))]
    }
  }

  /// A position that the plan has.
  fileprivate init(_ value: Value, in plan: RolloutPlan) throws(RolloutText.Mistake) {
    if value["step"] != nil {
      let index = try value.number("step")
      guard plan.steps.shares.indices.contains(index) else { throw .invalid(field: "step") }
      self = .step(index)
    } else if value["previewLeft"] != nil {
      let checksLeft = try value.number("previewLeft")
      guard checksLeft >= 1, checksLeft <= plan.previewChecks else { throw .invalid(field: "previewLeft") }
      self = .preview(checksLeft: checksLeft)
    } else {
      let checksLeft = try value.number("checksLeft")
      guard checksLeft >= 1, checksLeft <= plan.bakeChecks else { throw .invalid(field: "checksLeft") }
      self = .bake(checksLeft: checksLeft)
    }
  }
}
