/// `eq`, `ne`, `lt`, `le`, `gt` and `ge`: basic values of one type only, as in Go (text/template/funcs.go).
enum ComparisonFunctions {
  static let table: TemplateFunction.Table = [
    "eq": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in .boolean(try isAny(arguments)) },
    "ne": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(!(try areEqual(arguments[0], arguments[1])))
    },
    "lt": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(try precedes(arguments[0], arguments[1]))
    },
    "le": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(try isAtMost(arguments[0], arguments[1]))
    },
    "gt": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(!(try isAtMost(arguments[0], arguments[1])))
    },
    "ge": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(!(try precedes(arguments[0], arguments[1])))
    },
  ]

  private static func isAny(_ arguments: FunctionArguments) throws(TemplateProblem) -> Bool {
    guard arguments.count > 1 else { throw .missingComparison }
    for value in arguments.values.dropFirst() where try areEqual(arguments[0], value) { return true }
    return false
  }

  /// Nil equals nil alone; values of different types are not comparable.
  private static func areEqual(_ one: TemplateValue, _ other: TemplateValue) throws(TemplateProblem) -> Bool {
    switch (one, other) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.boolean(let one), .boolean(let other)): return one == other
    case (.integer(let one), .integer(let other)): return one == other
    case (.double(let one), .double(let other)): return one == other
    case (.string(let one), .string(let other)): return ByteText.areEqual(one, other)
    case (.record(let one), .record(let other)) where one.typeName == other.typeName && one.text != nil:
      return one.text == other.text
    default: throw .incomparable(one.typeName, other.typeName)
    }
  }

  private static func precedes(_ one: TemplateValue, _ other: TemplateValue) throws(TemplateProblem) -> Bool {
    switch (one, other) {
    case (.integer(let one), .integer(let other)): return one < other
    case (.double(let one), .double(let other)): return one < other
    case (.string(let one), .string(let other)): return ByteText.precedes(one, other)
    case (.integer, _), (.double, _), (.string, _):
      guard isOrdered(other) else { throw .unorderable(other.typeName) }
      throw .incomparable(one.typeName, other.typeName)
    default: throw .unorderable(one.typeName)
    }
  }

  private static func isOrdered(_ value: TemplateValue) -> Bool {
    switch value {
    case .integer, .double, .string: true
    case .null, .boolean, .list, .map, .record: false
    }
  }

  private static func isAtMost(_ one: TemplateValue, _ other: TemplateValue) throws(TemplateProblem) -> Bool {
    if try precedes(one, other) { return true }
    return try areEqual(one, other)
  }
}
