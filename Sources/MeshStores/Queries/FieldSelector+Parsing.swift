extension FieldSelector {
  /// Reads a selector as kubectl's `--field-selector` takes it; text that is empty selects everything.
  public init(parsing text: String) throws(SelectorSyntaxError) {
    var reader = SelectorReader(text)
    var requirements: [Requirement] = []
    reader.skipBlanks()
    while !reader.isAtEnd {
      let path = reader.takeWord()
      guard !path.isEmpty else { throw reader.error("expected the path of a field") }
      let isUnequal = reader.take("!=")
      guard isUnequal || reader.take("==") || reader.take("=") else { throw reader.error("expected = or !=") }
      let value = reader.takeText(until: [UInt8(ascii: ",")])
      requirements.append(Requirement(path: path, value: value, isEqual: !isUnequal))
      if !reader.take(",") { break }
      if reader.isAtEnd { throw reader.error("expected the path of a field after the comma") }
    }
    self.init(requirements)
  }
}
