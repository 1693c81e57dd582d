extension JSONPathParser {
  /// `[…]`; the cursor is at the opening bracket.
  mutating func bracketed() throws(JSONPathSyntaxError) -> JSONPathStep {
    let column = column
    advance()
    skipSpaces()
    let step: JSONPathStep
    if take("?") {
      step = .filter(try filter())
      skipSpaces()
    } else {
      step = try selectors()
    }
    try close("]", openedBy: "[", at: column)
    return step
  }

  /// What stands between commas.
  private mutating func selectors() throws(JSONPathSyntaxError) -> JSONPathStep {
    var selectors = [try selector()]
    skipSpaces()
    while take(",") {
      skipSpaces()
      selectors.append(try selector())
      skipSpaces()
    }
    return selectors.count == 1 ? selectors[0] : .union(selectors)
  }

  private mutating func selector() throws(JSONPathSyntaxError) -> JSONPathStep {
    let expected = JSONPathSyntaxError.Problem.missing("an index or a quoted name")
    guard let next = peek else { throw error(expected) }
    switch next {
    case "'", "\"": return try quotedName()
    case "*":
      advance()
      return .anyChild
    case "-", "+", ":", "0"..."9": return try indexOrSlice()
    case "]", ",": throw error(expected)
    default: throw error(.unexpected(next))
    }
  }

  private mutating func indexOrSlice() throws(JSONPathSyntaxError) -> JSONPathStep {
    let start = try optionalIndex()
    if peek != ":", let start { return .element(start) }
    var end: Int?
    var step: Int?
    if take(":") {
      end = try optionalIndex()
      if take(":") {
        let place = error(.stepBelowOne)
        step = try optionalIndex()
        if let step, step < 1 { throw place }
      }
    }
    return .slice(JSONPathSlice(start: start, end: end, step: step ?? 1))
  }

  private mutating func optionalIndex() throws(JSONPathSyntaxError) -> Int? {
    let column = column
    var digits = ""
    while let next = peek, next.isASCII, next.isNumber || (digits.isEmpty && (next == "-" || next == "+")) {
      digits.append(next)
      advance()
    }
    if digits.isEmpty { return nil }
    guard let index = Int(digits) else {
      throw JSONPathSyntaxError(problem: .invalidNumber(digits), column: column)
    }
    return index
  }

  /// A quoted name in its whole and in its parts: unescaped dots part it, as kubectl's union of paths wants.
  private mutating func quotedName() throws(JSONPathSyntaxError) -> JSONPathStep {
    let unclosed = error(.unclosed(peek.map(String.init) ?? ""))
    guard let quote = peek else { throw unclosed }
    advance()
    var parts = [""]
    while let next = peek, next != quote {
      advance()
      switch next {
      case "\\":
        guard let escaped = peek else { throw unclosed }
        parts[parts.count - 1].append(escaped)
        advance()
      case ".": parts.append("")
      default: parts[parts.count - 1].append(next)
      }
    }
    guard take(quote) else { throw unclosed }
    return parts.count == 1 ? .child(parts[0]) : .quoted(parts.joined(separator: "."), parts: parts.filter { $0 != "" })
  }

  /// `(left)` or `(left operator right)`; the cursor is behind the question mark.
  private mutating func filter() throws(JSONPathSyntaxError) -> JSONPathFilter {
    let column = column
    guard take("(") else { throw error(.missing("\"(\"")) }
    filterDepth += 1
    defer { filterDepth -= 1 }
    guard filterDepth <= Self.depthLimit else { throw error(.tooDeep) }
    let left = try side("a condition")
    var comparison: JSONPathFilter.Comparison?
    if let found = try comparisonOperator() {
      comparison = JSONPathFilter.Comparison(operator: found, right: try side("a value to compare with"))
    }
    try close(")", openedBy: "(", at: column)
    return JSONPathFilter(left: left, comparison: comparison)
  }

  private mutating func side(_ expected: String) throws(JSONPathSyntaxError) -> JSONPath {
    skipSpaces()
    let start = position
    let steps = try steps(in: .filter)
    if position == start, peek != nil { throw error(.missing(expected)) }
    return JSONPath(steps: steps)
  }

  private mutating func comparisonOperator() throws(JSONPathSyntaxError) -> JSONPathFilter.Operator? {
    let column = column
    var sign = ""
    while let next = peek, "=!<>~".contains(next) {
      sign.append(next)
      advance()
    }
    if sign.isEmpty { return nil }
    guard let found = JSONPathFilter.Operator(rawValue: sign) else {
      throw JSONPathSyntaxError(problem: .unknownOperator(sign), column: column)
    }
    return found
  }
}
