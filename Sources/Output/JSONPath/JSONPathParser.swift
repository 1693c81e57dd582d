/// Reads templates and paths character by character.
struct JSONPathParser {
  /// What a path stands in, which decides what ends it.
  enum Surroundings {
    case braces
    case filter
    /// Nothing: the path is the whole text.
    case none
  }

  /// How deep filters and ranges may nest, so that no text exhausts the stack.
  static let depthLimit = 32

  private let characters: [Character]
  private(set) var position = 0
  var filterDepth = 0

  init(_ text: String) { characters = Array(text) }

  /// A template: text and braces to the end.
  mutating func template() throws(JSONPathSyntaxError) -> [JSONPathPart] {
    var parts: [JSONPathPart] = []
    var open: [(path: JSONPath, column: Int, before: [JSONPathPart])] = []
    while let next = peek {
      guard next == "{" else {
        parts.append(.text(takeText()))
        continue
      }
      let column = column
      switch try action() {
      case .path(let path): parts.append(.path(path))
      case .range(let path):
        guard open.count < Self.depthLimit else { throw JSONPathSyntaxError(problem: .tooDeep, column: column) }
        open.append((path, column, parts))
        parts = []
      case .end:
        guard let range = open.popLast() else {
          throw JSONPathSyntaxError(problem: .endWithoutRange, column: column)
        }
        parts = range.before + [.range(range.path, body: parts)]
      }
    }
    if let range = open.last { throw JSONPathSyntaxError(problem: .unendedRange, column: range.column) }
    return parts
  }

  /// A path that is the whole text.
  mutating func wholePath() throws(JSONPathSyntaxError) -> JSONPath {
    JSONPath(steps: try steps(in: .none))
  }

  /// A path that is the whole text, in braces or not, its first dot written or not.
  mutating func relaxedPath() throws(JSONPathSyntaxError) -> JSONPath {
    skipSpaces()
    let column = column
    let isBraced = take("{")
    skipSpaces()
    var first: [JSONPathStep] = []
    if let next = peek, next.isLetter || next.isNumber || next == "_" {
      first = [try name(in: isBraced ? .braces : .none)]
    }
    let start = position
    let rest = try steps(in: isBraced ? .braces : .none)
    if first.isEmpty, position == start { throw error(.missing("a path")) }
    if isBraced {
      try close("}", openedBy: "{", at: column)
      skipSpaces()
      if let surplus = peek { throw error(.unexpected(surplus)) }
    }
    return JSONPath(steps: first + rest)
  }

  private enum Action {
    case path(JSONPath)
    case range(JSONPath)
    case end
  }

  /// What stands in braces; the cursor is at the first of them.
  private mutating func action() throws(JSONPathSyntaxError) -> Action {
    let column = column
    advance()
    skipSpaces()
    let action: Action
    if takeWord("range") {
      action = .range(JSONPath(steps: try steps(in: .braces)))
    } else if takeWord("end") {
      skipSpaces()
      action = .end
    } else {
      action = .path(JSONPath(steps: try steps(in: .braces)))
    }
    try close("}", openedBy: "{", at: column)
    return action
  }

  private mutating func takeText() -> String {
    let start = position
    while let next = peek, next != "{" { advance() }
    return String(characters[start..<position])
  }

  /// Takes a word that is not the beginning of a longer one.
  private mutating func takeWord(_ word: String) -> Bool {
    let rest = characters[position...]
    guard rest.starts(with: word) else { return false }
    if let next = rest.dropFirst(word.count).first, next.isLetter || next.isNumber || next == "_" { return false }
    position += word.count
    return true
  }
}

/// The cursor.
extension JSONPathParser {
  var peek: Character? { position < characters.count ? characters[position] : nil }

  /// The place of the next character, counted from 1.
  var column: Int { position + 1 }

  mutating func advance() {
    if position < characters.count { position += 1 }
  }

  mutating func take(_ character: Character) -> Bool {
    guard peek == character else { return false }
    position += 1
    return true
  }

  mutating func skipSpaces() {
    while let next = peek, next.isWhitespace { position += 1 }
  }

  mutating func close(
    _ closing: Character,
    openedBy opening: String,
    at column: Int
  ) throws(JSONPathSyntaxError) {
    if take(closing) { return }
    if let found = peek { throw error(.unexpected(found)) }
    throw JSONPathSyntaxError(problem: .unclosed(opening), column: column)
  }

  func error(_ problem: JSONPathSyntaxError.Problem) -> JSONPathSyntaxError {
    JSONPathSyntaxError(problem: problem, column: column)
  }
}
