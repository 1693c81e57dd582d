/// What is wrong with the text of a path or template, and where.
public struct JSONPathSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// A brace, bracket, parenthesis or quote without the one that closes it.
    case unclosed(String)
    /// A character that nothing can begin with here.
    case unexpected(Character)
    /// Something must stand here, named with its article.
    case missing(String)
    /// A word that is neither `range` nor `end` nor a truth value; names begin with a dot.
    case unknownWord(String)
    /// An operator that filters do not have.
    case unknownOperator(String)
    /// A backslash in quotes before something else than it can stand before.
    case unknownEscape
    /// Digits that make no number, or one too great.
    case invalidNumber(String)
    /// A step of a slice below 1.
    case stepBelowOne
    /// `..` twice.
    case repeatedDescent
    /// `{range …}` without `{end}`.
    case unendedRange
    /// `{end}` without `{range …}`.
    case endWithoutRange
    /// More ranges or filters inside each other than are read.
    case tooDeep
  }

  /// What is wrong.
  public let problem: Problem
  /// The place in the text, counted in characters from 1.
  public let column: Int

  /// Makes an error.
  public init(problem: Problem, column: Int) {
    self.problem = problem
    self.column = column
  }

  /// A lower-case phrase with the place, safe for a terminal.
  public var description: String { "\(phrase) at column \(column)" }

  private var phrase: String {
    switch problem {
    case .unclosed(let sign): "\(sign) is never closed"
    case .unexpected(let character): "unexpected \"\(TerminalText.escaped(String(character)))\""
    case .missing(let expected): "\(expected) is missing"
    case .unknownWord(let word):
      "unknown word \"\(TerminalText.escaped(word))\" (a name begins with a dot)"
    case .unknownOperator(let sign):
      "unknown operator \"\(TerminalText.escaped(sign))\" (known: == != < <= > >=)"
    case .unknownEscape: "unknown escape in quotes"
    case .invalidNumber(let digits): "invalid number \"\(TerminalText.escaped(digits))\""
    case .stepBelowOne: "the step of a slice must be at least 1"
    case .repeatedDescent: "\"..\" cannot follow \"..\""
    case .unendedRange: "range without {end}"
    case .endWithoutRange: "end without {range}"
    case .tooDeep: "too many ranges or filters inside each other"
    }
  }
}
