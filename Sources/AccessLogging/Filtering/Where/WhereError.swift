import Diagnostics
public import Output
public import RegularExpressions

/// What is wrong with an expression of `--where`, and where.
public struct WhereError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// Something else must stand here; both are named as people read them.
    case unexpected(String, expected: String)
    /// No field has this name; the nearest that there are.
    case unknownName(String, near: [String])
    /// A number has a unit that is none.
    case unknownUnit(String)
    /// A quote is never closed.
    case unclosedText
    /// Digits that make no number.
    case malformedNumber(String)
    /// Something that is neither true nor false stands alone, such as `status`.
    case noCondition(String)
    /// Both sides of a comparison are of different kinds.
    case kinds(left: String, right: String)
    /// An operator cannot compare such a thing.
    case operation(String, on: String)
    /// A flag that there is not; the nearest that there are.
    case unknownFlag(String, near: [String])
    /// What is no regular expression.
    case pattern(RegularExpressionError)
    /// More parentheses inside each other than are read.
    case tooDeep(limit: Int)
    /// More text than is read.
    case tooLong(limit: Int)
  }

  /// What is wrong.
  public let problem: Problem
  /// Where: UTF-8 offsets into the expression.
  public let range: Range<Int>

  /// A lower-case phrase without the place, safe for a terminal.
  public var description: String {
    switch problem {
    case .unexpected(let found, let expected): "\(Self.safe(found)) where \(expected) should stand"
    case .unknownName(let name, let near): "there is no field \(Self.safe(name))" + Self.question(near, or: Self.list)
    case .unknownUnit(let unit):
      "\(Self.safe(unit)) is no unit: times have us, ms, s, m and h, sizes b, kb, mb, gb, kib, mib and gib"
    case .unclosedText: "the quote is never closed"
    case .malformedNumber(let digits): "\(Self.safe(digits)) is no number"
    case .noCondition(let what): "\(Self.safe(what)): compare it, or ask whether it is there with has(NAME)"
    case .kinds(let left, let right): "\(Self.safe(left)), \(Self.safe(right))"
    case .operation(let sign, let operand): "\(sign) cannot be asked here: \(Self.safe(operand))"
    case .unknownFlag(let flag, let near): "there is no response flag \(Self.safe(flag))" + Self.question(near, or: "")
    case .pattern(let error): Self.safe("\(error)")
    case .tooDeep(let limit): "more than \(limit) parentheses inside each other"
    case .tooLong(let limit): "it is longer than \(limit) bytes"
    }
  }

  /// The message with its place, the expression and a caret below it; ends in a line feed.
  public func rendered(in expression: String, styler: Styler = .plain, width: Int = 80) -> String {
    let source = AnnotatedSource(SourceFile(name: "--where", text: expression), styler: styler, width: width)
    let place = SourceRange(start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound))
    return source.render(.problem(.error), description, at: place, gutter: source.gutter(of: place))
  }

  private static func question(_ near: [String], or otherwise: String) -> String {
    near.isEmpty ? otherwise : ": did you mean \(near.joined(separator: " or "))?"
  }

  private static let list = ": see the list of fields in the help"

  /// What people wrote, cut where nobody would read on.
  private static func safe(_ text: String) -> String {
    let limit = 60
    guard text.unicodeScalars.count > limit else { return TerminalText.escaped(text) }
    return TerminalText.escaped(String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))) + "..."
  }
}
