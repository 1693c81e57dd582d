/// Sprig's `default`, `empty`, `coalesce`, `ternary` and their kin (Sprig: defaults.go).
enum DefaultFunctions {
  static let table: TemplateFunction.Table = [
    "default": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      isEmpty(arguments[1]) ? arguments[0] : arguments[1]
    },
    "empty": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in .boolean(isEmpty(arguments[0])) },
    "coalesce": TemplateFunction(0...) { (arguments, _) throws(TemplateProblem) in
      arguments.values.first { !isEmpty($0) } ?? .null
    },
    "all": TemplateFunction(0...) { (arguments, _) throws(TemplateProblem) in
      .boolean(arguments.values.allSatisfy { !isEmpty($0) })
    },
    "any": TemplateFunction(0...) { (arguments, _) throws(TemplateProblem) in
      .boolean(arguments.values.contains { !isEmpty($0) })
    },
    "ternary": TemplateFunction(3) { (arguments, _) throws(TemplateProblem) in
      try arguments.boolean(2) ? arguments[0] : arguments[1]
    },
    "compact": compact, "mustCompact": compact,
  ]

  private static let compact = TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
    .items(try arguments.list(0).filter { !isEmpty($0) })
  }

  /// Whether a value is its type's zero; a struct never is.
  static func isEmpty(_ value: TemplateValue) -> Bool {
    if case .record(let record) = value { return !record.isTrue }
    return !value.isTrue
  }
}
