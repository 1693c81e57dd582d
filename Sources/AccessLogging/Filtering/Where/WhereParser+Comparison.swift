import Output
import RegularExpressions

extension WhereParser {
  private static let orders: [String: WhereOrder] = [
    "==": .equal, "!=": .equal, "<": .less, "<=": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual,
  ]
  private static let words = ["in", "contains", "startsWith", "endsWith"]

  /// `status >= 500`, `has(flags)`, `true`.
  mutating func comparison() throws(WhereError) {
    if token.isName("true") || token.isName("false") {
      ask(.constant(token.isName("true")))
      return try advance()
    }
    if token.isName("has") { return try presence() }
    let start = token.range.lowerBound
    let left = try operand()
    let leftRange = start..<left.end
    switch token.content {
    case .sign(let sign) where Self.orders[sign] != nil: try order(left.value, leftRange, sign)
    case .sign("=~"), .sign("!~"): try match(left.value, leftRange)
    case .name("in"): try membership(left.value, leftRange)
    case .name(let word) where Self.words.contains(word): try textTest(left.value, leftRange, word)
    case .name(let word):
      let near = NearestMatch.candidates(for: word, among: Self.words)
      throw unexpected(near.first ?? Self.meant(word) ?? "an operator such as == or in")
    default: throw WhereError(problem: .noCondition(phrase(left.value, leftRange)), range: leftRange)
    }
  }

  private static func meant(_ word: String) -> String? {
    ["and": "&&", "or": "||", "not": "!", "matches": "=~", "is": "=="][word.lowercased()]
  }

  private mutating func presence() throws(WhereError) {
    try advance()
    try take("(")
    let place = token.range
    guard case .field(let field) = try operand().value else {
      throw WhereError(problem: .unexpected("a value", expected: "the name of a field"), range: place)
    }
    try take(")")
    ask(.has(field))
  }

  // MARK: Operands

  private mutating func operand() throws(WhereError) -> (value: WhereOperand, end: Int) {
    let word = token
    let value: WhereOperand
    switch word.content {
    case .name(let name):
      guard let field = WhereField(name: name) else {
        let near = NearestMatch.candidates(for: name, among: WhereField.names + ["has", "true", "false"])
        throw WhereError(problem: .unknownName(name, near: near), range: word.range)
      }
      value = .field(field)
    case .number(let number, let kind): value = .number(number, kind)
    case .text(let text): value = .text(text)
    case .sign, .end: throw unexpected("a field or a value")
    }
    try advance()
    return (value, word.range.upperBound)
  }

  private func phrase(_ operand: WhereOperand, _ range: Range<Int>) -> String {
    "\(String(decoding: source[range], as: UTF8.self)) is \(operand.kind.phrase)"
  }

  private func check(_ left: WhereOperand, _ leftRange: Range<Int>, _ right: WhereOperand, _ rightRange: Range<Int>)
    throws(WhereError)
  {
    guard !left.kind.isComparable(with: right.kind) else { return }
    let problem = WhereError.Problem.kinds(left: phrase(left, leftRange), right: phrase(right, rightRange))
    throw WhereError(problem: problem, range: rightRange)
  }

  // MARK: Operators

  private mutating func order(_ left: WhereOperand, _ leftRange: Range<Int>, _ sign: String) throws(WhereError) {
    let order = Self.orders[sign] ?? .equal
    try advance()
    let start = token.range.lowerBound
    let (right, end) = try operand()
    try check(left, leftRange, right, start..<end)
    if case (.field(.entry(.responseFlags)), .text(let flag)) = (left, right), order == .equal {
      ask(.anyFlag([try Self.flag(flag, start..<end)]))
    } else {
      ask(left.kind.isText ? .text(left, order, right) : .number(left, order, right))
    }
    if sign == "!=" { turn() }
  }

  private mutating func match(_ left: WhereOperand, _ leftRange: Range<Int>) throws(WhereError) {
    let isContrary = token.isSign("!~")
    let field = try textField(left, leftRange, isContrary ? "!~" : "=~")
    try advance()
    guard case .text(let text) = token.content else { throw unexpected("a regular expression in quotes") }
    do throws(RegularExpressionError) {
      let pattern = try RegularExpression(String(decoding: text, as: UTF8.self))
      ask(.pattern(field, keep(pattern)))
    } catch { throw WhereError(problem: .pattern(error), range: token.range) }
    try advance()
    if isContrary { turn() }
  }

  private mutating func textTest(_ left: WhereOperand, _ leftRange: Range<Int>, _ word: String) throws(WhereError) {
    let field = try textField(left, leftRange, word)
    try advance()
    guard case .text(let text) = token.content else { throw unexpected("a text in quotes") }
    switch word {
    case "contains" where field.kind == .flags: ask(.anyFlag([try Self.flag(text, token.range)]))
    case "contains": ask(.contains(field, text))
    case "startsWith": ask(.begins(field, text))
    default: ask(.ends(field, text))
    }
    try advance()
  }

  private mutating func membership(_ left: WhereOperand, _ leftRange: Range<Int>) throws(WhereError) {
    guard case .field(let field) = left else {
      throw WhereError(problem: .operation("in", on: phrase(left, leftRange)), range: leftRange)
    }
    try advance()
    try take("(")
    var numbers: [Double] = []
    var texts: [[UInt8]] = []
    repeat {
      if !numbers.isEmpty || !texts.isEmpty { try take(",") }
      let range = token.range
      let value = try operand().value
      try check(left, leftRange, value, range)
      switch value {
      case .number(let number, _): numbers.append(number)
      case .text(let text): texts.append(field.kind == .flags ? try Self.flag(text, range) : text)
      case .field:
        throw WhereError(problem: .unexpected("a field", expected: "a number or a text"), range: range)
      }
    } while !token.isSign(")") && token.content != .end
    try take(")")
    if field.kind == .flags {
      ask(.anyFlag(texts))
    } else {
      ask(field.kind.isText ? .anyText(field, texts) : .anyNumber(field, numbers))
    }
  }

  private func textField(_ operand: WhereOperand, _ range: Range<Int>, _ sign: String) throws(WhereError) -> WhereField
  {
    guard case .field(let field) = operand, field.kind.isText else {
      throw WhereError(problem: .operation(sign, on: phrase(operand, range)), range: range)
    }
    return field
  }

  /// A flag as it stands in lines; one that resembles a known one without being one is a slip.
  private static func flag(_ text: [UInt8], _ range: Range<Int>) throws(WhereError) -> [UInt8] {
    let flag = String(decoding: text, as: UTF8.self).uppercased()
    let near = NearestMatch.candidates(for: flag, among: ResponseFlag.allCases.map(\.rawValue))
    guard ResponseFlag(rawValue: flag) != nil || near.isEmpty else {
      throw WhereError(problem: .unknownFlag(flag, near: near), range: range)
    }
    return flag == "-" ? [] : Array(flag.utf8)
  }
}
