/// Blanks out the comments and the text of string literals of Swift source, so that only code is searched.
///
/// Every byte that is blanked becomes a space; newlines stay, so lines and columns are those of the source. Code inside
/// `\(…)` is kept.
struct CodeMask {
  /// The source with comments and literal text blanked.
  private(set) var bytes: [UInt8]
  private var position = 0
  private var modes: [Mode] = [.code(openParentheses: 0)]

  private enum Mode {
    case code(openParentheses: Int)
    case string(hashes: Int, isMultiline: Bool)
  }

  /// Masks a source text.
  static func lines(of text: String) -> [String] {
    var mask = CodeMask(bytes: Array(text.utf8))
    mask.run()
    return mask.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    while position < bytes.count {
      switch modes[modes.count - 1] {
      case .code(let openParentheses): stepCode(openParentheses)
      case .string(let hashes, let isMultiline): stepString(hashes, isMultiline)
      }
    }
  }

  private mutating func stepCode(_ openParentheses: Int) {
    if matches("//") {
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { blank(1) }
    } else if matches("/*") {
      blankBlockComment()
    } else if let hashes = hashesOfOpeningQuote() {
      blank(hashes)
      let isMultiline = matches("\"\"\"")
      blank(isMultiline ? 3 : 1)
      modes.append(.string(hashes: hashes, isMultiline: isMultiline))
    } else if matches("(") {
      modes[modes.count - 1] = .code(openParentheses: openParentheses + 1)
      position += 1
    } else if matches(")") {
      if openParentheses == 0, modes.count > 1 {
        modes.removeLast()
      } else {
        modes[modes.count - 1] = .code(openParentheses: max(0, openParentheses - 1))
      }
      position += 1
    } else {
      position += 1
    }
  }

  private mutating func stepString(_ hashes: Int, _ isMultiline: Bool) {
    let fence = String(repeating: "#", count: hashes)
    let close = (isMultiline ? "\"\"\"" : "\"") + fence
    if matches(close) {
      blank(close.utf8.count)
      modes.removeLast()
    } else if matches("\\" + fence + "(") {
      blank(hashes + 2)
      modes.append(.code(openParentheses: 0))
    } else if matches("\\" + fence) {
      blank(hashes + 2)
    } else if !isMultiline, matches("\n") {
      modes.removeLast()
    } else {
      blank(1)
    }
  }

  private mutating func blankBlockComment() {
    var depth = 0
    repeat {
      if matches("/*") {
        depth += 1
        blank(2)
      } else if matches("*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && position < bytes.count
  }

  private func hashesOfOpeningQuote() -> Int? {
    var index = position
    while index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    return index - position
  }

  private func matches(_ text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] != UInt8(ascii: "\n") { bytes[position] = UInt8(ascii: " ") }
      position += 1
    }
  }
}
