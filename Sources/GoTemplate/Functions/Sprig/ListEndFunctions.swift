/// Sprig's functions that take a part of a list (Sprig: list.go).
enum ListEndFunctions {
  static let table: TemplateFunction.Table = [
    "first": first, "mustFirst": first,
    "last": last, "mustLast": last,
    "rest": rest, "mustRest": rest,
    "initial": initial, "mustInitial": initial,
    "slice": slice, "mustSlice": slice,
  ]

  private static let first = TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
    try arguments.list(0).first ?? .null
  }

  private static let last = TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
    try arguments.list(0).last ?? .null
  }

  private static let rest = TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
    let items = try arguments.list(0)
    return items.isEmpty ? .null : .items(Array(items.dropFirst()))
  }

  private static let initial = TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
    let items = try arguments.list(0)
    return items.isEmpty ? .null : .items(Array(items.dropLast()))
  }

  /// Replaces Go's `slice`: lists only, and no third bound.
  private static let slice = TemplateFunction(1...3) { (arguments, _) throws(TemplateProblem) in
    let items = try arguments.list(0)
    guard !items.isEmpty else { return .null }
    let start = ConversionFunctions.integer(arguments[1])
    let end = arguments.count > 2 ? ConversionFunctions.integer(arguments[2]) : items.count
    guard start >= 0, start <= items.count else { throw .indexOutOfRange(start) }
    guard end >= start, end <= items.count else { throw .indexOutOfRange(end) }
    return .items(Array(items[start..<end]))
  }
}
