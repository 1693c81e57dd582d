/// Sprig's functions between texts and lists of them (Sprig: strings.go).
enum SplitFunctions {
  static let table: TemplateFunction.Table = [
    "split": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      numbered(ByteText.split(try arguments.string(1), by: try arguments.string(0)))
    },
    "splitn": TemplateFunction(3) { (arguments, _) throws(TemplateProblem) in
      let limit = try arguments.integer(1)
      return numbered(
        ByteText.split(try arguments.string(2), by: try arguments.string(0), limit: limit < 0 ? .max : limit)
      )
    },
    "splitList": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .strings(ByteText.split(try arguments.string(1), by: try arguments.string(0)))
    },
    "join": TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
      let (separator, texts) = (try arguments.string(0), try texts(of: arguments[1], &budget))
      try budget.spend(bytes: texts.count, times: separator.utf8.count)
      try budget.spend(bytes: texts.reduce(0) { $0 &+ $1.utf8.count })
      return .string(texts.joined(separator: separator))
    },
    "toStrings": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      .strings(try texts(of: arguments[0], &budget))
    },
    "sortAlpha": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      let texts = try texts(of: arguments[0], &budget)
      try budget.spend(texts.count)
      return .strings(texts.sorted(by: ByteText.precedes))
    },
  ]

  /// A map with the keys `_0`, `_1` and so on.
  private static func numbered(_ texts: [String]) -> TemplateValue {
    .texts(Dictionary(uniqueKeysWithValues: texts.enumerated().map { ("_\($0)", $1) }))
  }

  /// The texts of a list's items but nil; any other value is its own only item.
  static func texts(
    of value: TemplateValue,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> [String] {
    guard case .list(let list) = value else { return try StringFunctions.texts(of: [value], &budget) }
    return try StringFunctions.texts(of: list.items, &budget)
  }
}
