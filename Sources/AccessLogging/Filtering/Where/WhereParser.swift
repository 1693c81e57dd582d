import RegularExpressions

/// Reads an expression into the steps of a program, in one pass.
struct WhereParser {
  /// Parentheses inside each other: more than anybody writes, and few enough for any stack.
  static let depthLimit = 64
  /// More than anybody writes.
  static let lengthLimit = 65_536

  let source: [UInt8]
  private var lexer: WhereLexer
  /// The word that is looked at.
  private(set) var token: WhereToken
  private var depth = 0
  private(set) var tests: [WhereTest] = []
  private(set) var patterns: [RegularExpression] = []
  private(set) var steps: [WhereStep] = []

  init(_ text: String) throws(WhereError) {
    source = Array(text.utf8)
    guard source.count <= Self.lengthLimit else {
      throw WhereError(problem: .tooLong(limit: Self.lengthLimit), range: Self.lengthLimit..<source.count)
    }
    lexer = WhereLexer(source)
    token = try lexer.next()
  }

  /// Reads all of it.
  mutating func parse() throws(WhereError) {
    try disjunction()
    guard token.content == .end else { throw unexpected("&&, || or the end") }
  }

  private mutating func disjunction() throws(WhereError) {
    try conjunction()
    var exits: [Int] = []
    while token.isSign("||") {
      try advance()
      exits.append(steps.count)
      steps.append(.skipIfTrue(0))
      try conjunction()
    }
    for exit in exits { steps[exit] = .skipIfTrue(steps.count) }
  }

  private mutating func conjunction() throws(WhereError) {
    try negation()
    var exits: [Int] = []
    while token.isSign("&&") {
      try advance()
      exits.append(steps.count)
      steps.append(.skipIfFalse(0))
      try negation()
    }
    for exit in exits { steps[exit] = .skipIfFalse(steps.count) }
  }

  private mutating func negation() throws(WhereError) {
    var isNegated = false
    while token.isSign("!") {
      isNegated.toggle()
      try advance()
    }
    if token.isSign("(") { try group() } else { try comparison() }
    if isNegated { steps.append(.not) }
  }

  private mutating func group() throws(WhereError) {
    guard depth < Self.depthLimit else {
      throw WhereError(problem: .tooDeep(limit: Self.depthLimit), range: token.range)
    }
    depth += 1
    try advance()
    try disjunction()
    try take(")")
    depth -= 1
  }

  // MARK: Words

  mutating func advance() throws(WhereError) { token = try lexer.next() }

  mutating func take(_ sign: String) throws(WhereError) {
    guard token.isSign(sign) else { throw unexpected(sign) }
    try advance()
  }

  func unexpected(_ expected: String) -> WhereError {
    WhereError(problem: .unexpected(token.phrase(in: source), expected: expected), range: token.range)
  }

  // MARK: Steps

  mutating func ask(_ test: WhereTest) {
    steps.append(.test(tests.count))
    tests.append(test)
  }

  mutating func turn() { steps.append(.not) }

  /// Keeps a regular expression and tells its number.
  mutating func keep(_ pattern: RegularExpression) -> Int {
    patterns.append(pattern)
    return patterns.count - 1
  }
}
