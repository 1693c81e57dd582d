extension JSONPathParser {
  /// The steps of a path up to what ends it, which is left to the caller.
  mutating func steps(in surroundings: Surroundings) throws(JSONPathSyntaxError) -> [JSONPathStep] {
    var steps: [JSONPathStep] = []
    while let next = peek {
      if Self.ends(surroundings, next) { break }
      switch next {
      case "@", "$": advance()
      case _ where next.isWhitespace: advance()
      case ".": try dotted(in: surroundings, to: &steps)
      case "[": steps.append(try bracketed())
      case "\"", "'": steps.append(.literal(.string(try quotedText())))
      case "+", "-", "0"..."9": steps.append(.literal(try numberLiteral()))
      case _ where next.isLetter || next == "_": steps.append(.literal(try wordLiteral()))
      default: throw error(.unexpected(next))
      }
    }
    return steps
  }

  private static func ends(_ surroundings: Surroundings, _ next: Character) -> Bool {
    switch surroundings {
    case .braces: next == "}"
    case .filter: ")=!<>~".contains(next)
    case .none: false
    }
  }

  /// `.name`, `.*` or `..`; the cursor is at the first dot.
  private mutating func dotted(
    in surroundings: Surroundings,
    to steps: inout [JSONPathStep]
  ) throws(JSONPathSyntaxError) {
    let descent = error(.repeatedDescent)
    advance()
    if take(".") {
      if steps.last == .descendants { throw descent }
      steps.append(.descendants)
      if peek == "*" || peek?.isLetter == true || peek?.isNumber == true || peek == "_" {
        steps.append(try name(in: surroundings))
      }
      return
    }
    switch peek {
    // `.['name']` is `['name']`.
    case "[": return
    // A dot alone is the value itself.
    case let next where steps.isEmpty && (next.map { Self.ends(surroundings, $0) || $0.isWhitespace } ?? true): return
    default: steps.append(try name(in: surroundings))
    }
  }

  /// A name up to an unescaped character that ends it, or `*`.
  mutating func name(in surroundings: Surroundings) throws(JSONPathSyntaxError) -> JSONPathStep {
    let start = error(.missing("a name"))
    var name = ""
    var isEscaped = false
    while let next = peek {
      if next == "\\" {
        isEscaped = true
        advance()
        guard let escaped = peek else { break }
        name.append(escaped)
      } else if next.isWhitespace || ".,[]$@{}".contains(next) || Self.ends(surroundings, next) {
        break
      } else {
        name.append(next)
      }
      advance()
    }
    if name.isEmpty { throw start }
    return name == "*" && !isEscaped ? .anyChild : .child(name)
  }
}
