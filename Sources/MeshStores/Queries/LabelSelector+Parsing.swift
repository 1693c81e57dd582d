extension LabelSelector {
  /// Reads a selector as kubectl's `-l` takes it; text that is empty selects everything.
  public init(parsing text: String) throws(SelectorSyntaxError) {
    var reader = SelectorReader(text)
    var requirements: [Requirement] = []
    reader.skipBlanks()
    while !reader.isAtEnd {
      requirements.append(try Self.requirement(&reader))
      reader.skipBlanks()
      if reader.isAtEnd { break }
      guard reader.take(",") else { throw reader.error("expected a comma, or the end") }
      reader.skipBlanks()
      if reader.isAtEnd { throw reader.error("expected the name of a label after the comma") }
    }
    self.init(requirements)
  }

  private static func requirement(_ reader: inout SelectorReader) throws(SelectorSyntaxError) -> Requirement {
    let isNegated = reader.take("!")
    let key = reader.takeWord()
    guard !key.isEmpty else { throw reader.error("expected the name of a label") }
    if isNegated { return .isAbsent(key) }
    if reader.take("!=") { return .isNotIn(key, [reader.takeWord()]) }
    if reader.take("==") || reader.take("=") { return .isIn(key, [reader.takeWord()]) }
    var ahead = reader
    switch ahead.takeWord() {
    case "in":
      reader = ahead
      return .isIn(key, try values(&reader))
    case "notin":
      reader = ahead
      return .isNotIn(key, try values(&reader))
    case "": return .exists(key)
    default: throw reader.error("expected =, !=, in, notin, or a comma")
    }
  }

  private static func values(_ reader: inout SelectorReader) throws(SelectorSyntaxError) -> Set<String> {
    guard reader.take("(") else { throw reader.error("expected values in parentheses") }
    var values: Set<String> = []
    repeat { values.insert(reader.takeWord()) } while reader.take(",")
    guard reader.take(")") else { throw reader.error("expected a comma or a closing parenthesis") }
    return values
  }
}
