/// A value written in Package.swift, as far as the target graph needs it.
indirect enum ManifestExpression: Equatable {
  case string(String)
  case array([ManifestExpression])
  case call(String, [Argument])
  /// Anything that only the compiler can evaluate.
  case computed

  struct Argument: Equatable {
    let label: String?
    let value: ManifestExpression
  }

  /// The value of a call's labelled argument.
  subscript(label: String) -> ManifestExpression? {
    guard case .call(_, let arguments) = self else { return nil }
    return arguments.first { $0.label == label }?.value
  }

  /// Reads the first call of `name` in the tokens.
  static func firstCall(of name: String, in tokens: [ManifestToken]) -> ManifestExpression? {
    for index in tokens.indices.dropLast()
    where tokens[index] == .word(name) && tokens[index + 1] == .symbol("(") {
      var rest = tokens[index...]
      // Other statements may follow.
      return parseReference(&rest)
    }
    return nil
  }

  private static func parse(_ tokens: inout ArraySlice<ManifestToken>) -> ManifestExpression {
    let value = parseOperand(&tokens)
    var isOperand = true
    while let token = tokens.first, token != .symbol(","), !closers.contains(token) {
      isOperand = false
      let before = tokens.count
      _ = parseOperand(&tokens)
      if tokens.count == before { tokens.removeFirst() }
    }
    return isOperand ? value : .computed
  }

  private static let closers: [ManifestToken] = [.symbol(")"), .symbol("]"), .symbol("}")]

  private static func parseOperand(_ tokens: inout ArraySlice<ManifestToken>) -> ManifestExpression {
    switch tokens.first {
    case .string(let text):
      tokens.removeFirst()
      return .string(text)
    case .symbol("["):
      return .array(parseList(&tokens).map(\.value))
    case .symbol("."), .word:
      return parseReference(&tokens)
    default:
      return .computed
    }
  }

  /// A dotted name, called or not.
  private static func parseReference(_ tokens: inout ArraySlice<ManifestToken>) -> ManifestExpression {
    var name = ""
    while true {
      if tokens.first == .symbol(".") { tokens.removeFirst() }
      guard case .word(let word) = tokens.first else { return .computed }
      name = word
      tokens.removeFirst()
      guard tokens.first == .symbol(".") else { break }
    }
    guard tokens.first == .symbol("(") else { return .computed }
    return .call(name, parseList(&tokens))
  }

  /// What stands between a pair of brackets.
  private static func parseList(_ tokens: inout ArraySlice<ManifestToken>) -> [Argument] {
    tokens.removeFirst()
    var arguments: [Argument] = []
    while let token = tokens.first, !closers.contains(token) {
      if token == .symbol(",") {
        tokens.removeFirst()
        continue
      }
      var label: String?
      if case .word(let word) = token, tokens.dropFirst().first == .symbol(":") {
        label = word
        tokens = tokens.dropFirst(2)
      }
      arguments.append(Argument(label: label, value: parse(&tokens)))
    }
    tokens = tokens.dropFirst()
    return arguments
  }
}
