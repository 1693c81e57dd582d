/// Why a pattern is not a regular expression of RE2's language, and where.
public struct RegularExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of mistake; their wording is that of Go's `regexp/syntax`, which Istio's users know.
  public enum Kind: String, Sendable, CaseIterable {
    /// `[z-a]`, `[[:nothing:]]` or `\p{Nothing}`.
    case invalidCharacterRange = "invalid character class range"
    /// A backslash before something that has no meaning, such as `\q` or the backreference `\1`.
    case invalidEscape = "invalid escape sequence"
    /// A group name that is empty, unfinished or holds something else than word characters.
    case invalidNamedCapture = "invalid named capture"
    /// Look-around, comments, atomic groups and other operators of Perl that need backtracking.
    case invalidPerlOperator = "invalid or unsupported Perl syntax"
    /// A repetition of a repetition operator, such as `a**`.
    case invalidNestedRepetition = "invalid nested repetition operator"
    /// A count above 1000, counts in the wrong order, or nested counts that multiply to more than 1000.
    case invalidRepeatCount = "invalid repeat count"
    /// A character class without its end.
    case missingBracket = "missing closing ]"
    /// A group without its end.
    case missingParenthesis = "missing closing )"
    /// A repetition operator with nothing before it.
    case missingRepetitionArgument = "missing argument to repetition operator"
    /// A backslash at the very end.
    case trailingBackslash = "trailing backslash at end of expression"
    /// A closing parenthesis that no group waits for.
    case unexpectedParenthesis = "unexpected )"
    /// More than 1000 levels of groups and operators.
    case nestsTooDeeply = "expression nests too deeply"
    /// A program of more than 100,000 instructions, or one whose captures would need too much memory.
    case tooLarge = "expression too large"
  }

  /// What is wrong.
  public let kind: Kind
  /// Where: a range of UTF-8 offsets into the pattern.
  public let range: Range<Int>
  /// The text of that range.
  public let fragment: String

  /// The mistake and the text that makes it: "missing closing ]: `[a`".
  public var description: String {
    fragment.isEmpty ? kind.rawValue : "\(kind.rawValue): `\(fragment)`"
  }
}
