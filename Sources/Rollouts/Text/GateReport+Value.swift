import YAML

extension GateReport {
  /// More results than a plan has gates.
  private static let mostResults = 64

  /// The results as data.
  public var value: Value { .sequence(results.map(\.value)) }

  /// Reads results.
  public init(_ value: Value) throws(RolloutText.Mistake) {
    guard case .sequence(let items) = value, items.count <= Self.mostResults else { throw .invalid(field: "gates") }
    var results: [GateResult] = []
    for item in items { results.append(try GateResult(item)) }
    self.init(results)
  }
}

extension GateResult {
  /// The result as data.
  public var value: Value {
    [
      "gate": .string(name), "verdict": .string(verdict.rawValue), "value": .string(measured),
      "threshold": .string(threshold), "reason": .string(reason),
    ]
  }

  /// Reads a result.
  public init(_ value: Value) throws(RolloutText.Mistake) {
    self.init(
      try Self.text("gate", of: value),
      try value.word("verdict"),
      measured: try Self.text("value", of: value),
      threshold: try Self.text("threshold", of: value),
      reason: try Self.text("reason", of: value)
    )
  }

  private static func text(_ field: String, of value: Value) throws(RolloutText.Mistake) -> String {
    let text = try value.text(field)
    guard text.unicodeScalars.count <= longestText else { throw .invalid(field: field) }
    return text
  }
}
