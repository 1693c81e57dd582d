import Output
import RegularExpressions

/// Why a text is no condition for lines of an access log.
public enum FilterMistake: Error, Hashable, Sendable, CustomStringConvertible {
  /// It has another form than the expected one, which is named with its article.
  case malformed(expected: String)
  /// A word of a list is none that there is; the nearest that are.
  case unknownFlag(String, near: [String])
  /// It is no regular expression.
  case pattern(RegularExpressionError)

  /// A lower-case phrase, safe for a terminal.
  public var description: String {
    switch self {
    case .malformed(let expected): "expected \(expected)"
    case .unknownFlag(let flag, let near):
      "there is no response flag \"\(TerminalText.escaped(flag))\": did you mean \(near.joined(separator: " or "))?"
    case .pattern(let error): TerminalText.escaped("\(error)")
    }
  }
}
