/// The tokens of a Package.swift that the reader of its target graph tells apart.
enum ManifestToken: Equatable {
  case word(String)
  case string(String)
  case symbol(Character)

  /// Splits a manifest into tokens; comments and white space vanish.
  static func tokens(of text: String) -> [ManifestToken] {
    var tokens: [ManifestToken] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if first == "\"" {
        rest.removeFirst()
        let literal = rest.prefix { $0 != "\"" && !$0.isNewline }
        tokens.append(.string(String(literal)))
        rest = rest.dropFirst(literal.count + 1)
      } else if first.isLetter || first == "_" {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        tokens.append(.word(String(word)))
        rest = rest.dropFirst(word.count)
      } else {
        tokens.append(.symbol(first))
        rest.removeFirst()
      }
    }
    return tokens
  }
}
