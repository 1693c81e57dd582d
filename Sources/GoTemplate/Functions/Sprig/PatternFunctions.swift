import RegularExpressions

/// Sprig's regular expressions, in linear time (Sprig: regex.go).
enum PatternFunctions {
  static let table: TemplateFunction.Table = [
    "regexMatch": matches, "mustRegexMatch": matches,
    "regexFind": find, "mustRegexFind": find,
    "regexFindAll": findAll, "mustRegexFindAll": findAll,
    "regexReplaceAll": replaceAll, "mustRegexReplaceAll": replaceAll,
    "regexReplaceAllLiteral": replaceAllLiteral, "mustRegexReplaceAllLiteral": replaceAllLiteral,
    "regexSplit": split, "mustRegexSplit": split,
    "regexQuoteMeta": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .string(
        try arguments.string(0).unicodeScalars.reduce(into: "") { output, scalar in
          if #"\.+*?()|[]{}^$"#.unicodeScalars.contains(scalar) { output += "\\" }
          output.unicodeScalars.append(scalar)
        }
      )
    },
  ]

  private static let matches = TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
    .boolean(try expression(arguments, &budget, text: 1).isMatch(try arguments.string(1)))
  }

  private static let find = TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
    let text = Array(try arguments.string(1).utf8)
    let match = try expression(arguments, &budget, text: 1).firstMatch(in: text)
    return .string(match.map { decoded(text[$0.range]) } ?? "")
  }

  private static let findAll = TemplateFunction(3) { (arguments, budget) throws(TemplateProblem) in
    let (text, limit) = (Array(try arguments.string(1).utf8), try arguments.integer(2))
    let matches = try expression(arguments, &budget, text: 1).matches(in: text.span)
    return .strings(matches.prefix(limit < 0 ? .max : limit).map { decoded(text[$0.range]) })
  }

  private static let replaceAll = TemplateFunction(3) { (arguments, budget) throws(TemplateProblem) in
    let text = Array(try arguments.string(1).utf8)
    let pattern = try expression(arguments, &budget, text: 1)
    let replacement = PatternReplacement(try arguments.string(2))
    var output: [UInt8] = []
    var position = 0
    for match in pattern.matches(in: text.span) {
      output += text[position..<match.range.lowerBound]
      output += replacement.bytes(for: match, of: pattern, in: text)
      position = match.range.upperBound
      try budget.spend(bytes: output.count)
    }
    return .string(decoded((output + text[position...])[...]))
  }

  private static let replaceAllLiteral = TemplateFunction(3) { (arguments, budget) throws(TemplateProblem) in
    let (text, replacement) = (Array(try arguments.string(1).utf8), try arguments.string(2))
    let matches = try expression(arguments, &budget, text: 1).matches(in: text.span)
    try budget.spend(bytes: matches.count, times: replacement.utf8.count)
    return .string(pieces(of: text, between: matches).joined(separator: replacement))
  }

  private static let split = TemplateFunction(3) { (arguments, budget) throws(TemplateProblem) in
    let (text, limit) = (Array(try arguments.string(1).utf8), try arguments.integer(2))
    guard limit != 0 else { return .items([]) }
    let pattern = try expression(arguments, &budget, text: 1)
    // regexp.Split: an empty match at the very start or end separates nothing.
    let matches = pattern.matches(in: text.span)
      .filter { !$0.range.isEmpty || ($0.range.lowerBound > 0 && $0.range.lowerBound < text.count) }
    return .strings(pieces(of: text, between: limit < 0 ? matches : Array(matches.prefix(limit - 1))))
  }

  private static func pieces(of text: [UInt8], between matches: [RegularExpressionMatch]) -> [String] {
    var pieces: [String] = []
    var position = 0
    for match in matches {
      pieces.append(decoded(text[position..<match.range.lowerBound]))
      position = match.range.upperBound
    }
    return pieces + [decoded(text[position...])]
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The expression of the first argument; compiling and matching it is paid for.
  private static func expression(
    _ arguments: FunctionArguments,
    _ budget: inout WorkBudget,
    text: Int
  ) throws(TemplateProblem) -> RegularExpression {
    let pattern = try arguments.string(0)
    try budget.spend(pattern.utf8.count)
    try budget.spend(bytes: try arguments.string(text).utf8.count)
    let expression: RegularExpression
    do {
      expression = try RegularExpression(pattern)
    } catch {
      throw .badPattern(error.description)
    }
    try budget.spend(expression.programSize)
    return expression
  }
}
