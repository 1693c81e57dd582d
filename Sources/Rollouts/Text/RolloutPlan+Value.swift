import YAML

extension RolloutPlan {
  /// The plan as data.
  var value: Value {
    [
      "service": .string(service), "stable": .string(stable), "canary": .string(canary),
      "steps": .string("\(steps)"), "interval": .integer(Int64(interval)),
      "previewChecks": .integer(Int64(previewChecks)), "bakeChecks": .integer(Int64(bakeChecks)),
      "threshold": .integer(Int64(tolerance.threshold)), "thresholdMode": .string(tolerance.mode.rawValue),
      "onNoData": .string(onNoData.rawValue), "approval": .boolean(needsApproval),
    ]
  }

  /// Reads a plan.
  init(_ value: Value) throws(RolloutText.Mistake) {
    guard let steps = try? StepList(try value.text("steps")) else { throw .invalid(field: "steps") }
    guard let tolerance = FailureTolerance(try value.number("threshold"), try value.word("thresholdMode")) else {
      throw .invalid(field: "threshold")
    }
    guard case .boolean(let needsApproval)? = value["approval"] else { throw .invalid(field: "approval") }
    guard
      let plan = RolloutPlan(
        service: try value.text("service"),
        stable: try value.text("stable"),
        canary: try value.text("canary"),
        steps: steps,
        interval: try value.number("interval"),
        previewChecks: try value.number("previewChecks"),
        bakeChecks: try value.number("bakeChecks"),
        tolerance: tolerance,
        onNoData: try value.word("onNoData"),
        needsApproval: needsApproval
      )
    else { throw .invalid(field: "interval") }
    self = plan
  }
}
