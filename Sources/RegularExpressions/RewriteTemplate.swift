/// What to put in the place of a match, in RE2's notation: `\1` to `\9` stand for groups, `\0` for the whole match and
/// `\\` for a backslash.
public struct RewriteTemplate: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text([UInt8])
    case group(Int)
  }

  let parts: [Part]

  /// Reads a template for the matches of an expression.
  public init(_ text: String, for expression: RegularExpression) throws(RewriteTemplateError) {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var plain: [UInt8] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "\\") else {
        plain.append(bytes[position])
        position += 1
        continue
      }
      guard position + 1 < bytes.count else { throw .trailingBackslash(offset: position) }
      switch bytes[position + 1] {
      case UInt8(ascii: "\\"): plain.append(UInt8(ascii: "\\"))
      case let digit where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit):
        let group = Int(digit - UInt8(ascii: "0"))
        guard group <= expression.groupCount else {
          throw .missingGroup(group, offset: position, groupCount: expression.groupCount)
        }
        if !plain.isEmpty { parts.append(.text(plain)) }
        plain.removeAll()
        parts.append(.group(group))
      default: throw .invalidEscape(offset: position)
      }
      position += 2
    }
    if !plain.isEmpty { parts.append(.text(plain)) }
    self.parts = parts
  }

  /// Appends what stands for a match of a text; a group that took no part stands for nothing.
  func append(_ match: RegularExpressionMatch, of text: Span<UInt8>, to result: inout [UInt8]) {
    for part in parts {
      switch part {
      case .text(let bytes): result += bytes
      case .group(let group): result.append(text, match[group] ?? 0..<0)
      }
    }
  }
}
