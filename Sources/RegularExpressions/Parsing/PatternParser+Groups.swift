extension PatternParser {
  mutating func openGroup() throws(RegularExpressionError) {
    guard peek(1) == UInt8(ascii: "?") else {
      enterGroup(named: nil, from: position)
      position += 1
      return
    }
    if isAt("(?P<") {
      try openNamedGroup(prefix: 4)
    } else if isAt("(?<") && !isAt("(?<=") && !isAt("(?<!") {
      try openNamedGroup(prefix: 3)
    } else {
      try openFlagGroup()
    }
  }

  mutating func closeGroup() throws(RegularExpressionError) {
    guard levels.count > 1, var level = levels.popLast() else {
      throw failure(.unexpectedParenthesis, position..<(position + 1))
    }
    position += 1
    level.endAlternative()
    flags = level.outerFlags
    var body = try checked(.alternation(level.alternatives))
    if let capture = level.capture {
      body.syntax = .group(capture, body.syntax)
      body.height += 1
    }
    try push(body)
  }

  private mutating func enterGroup(named name: String?, from start: Int) {
    groupNames.append(name)
    levels.append(GroupLevel(capture: groupNames.count, start: start, outerFlags: flags))
  }

  private mutating func openNamedGroup(prefix: Int) throws(RegularExpressionError) {
    let start = position
    position += prefix
    let nameStart = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
    guard position < bytes.count else { throw failure(.invalidNamedCapture, start..<bytes.count) }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
    position += 1
    guard !name.isEmpty, name.unicodeScalars.allSatisfy(Self.canBeInName) else {
      throw failure(.invalidNamedCapture, start..<position)
    }
    enterGroup(named: name, from: start)
  }

  /// RE2 takes letters, marks, decimal digits, letter numbers and connectors of any script.
  private static func canBeInName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
      .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation:
      true
    default: false
    }
  }

  /// `(?flags)`, which lasts to the end of the group around it, or `(?flags:` … `)`.
  private mutating func openFlagGroup() throws(RegularExpressionError) {
    let start = position
    position += 2
    var changed = flags
    var clears = false
    var isComplete = true
    while let byte = peek() {
      _ = nextScalar()
      switch byte {
      case UInt8(ascii: "-") where !clears:
        clears = true
        isComplete = false
      case UInt8(ascii: ":") where isComplete, UInt8(ascii: ")") where isComplete:
        if byte == UInt8(ascii: ":") {
          levels.append(GroupLevel(capture: nil, start: start, outerFlags: flags))
        }
        flags = changed
        return
      default:
        guard let flag = PatternFlags(letter: byte) else { throw failure(.invalidPerlOperator, start..<position) }
        if clears { changed.subtract(flag) } else { changed.formUnion(flag) }
        isComplete = true
      }
    }
    throw failure(.invalidPerlOperator, start..<bytes.count)
  }
}
