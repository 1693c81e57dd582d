/// How a pattern is read.
public struct RegularExpressionOptions: OptionSet, Hashable, Sendable {
  /// The bits of the options.
  public let rawValue: UInt8

  /// Makes options of their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Upper and lower case are one, as if the pattern began with `(?i)`.
  public static let ignoresCase = Self(rawValue: 1)
  /// `.` matches a line feed too, as if the pattern began with `(?s)`.
  public static let dotMatchesNewline = Self(rawValue: 2)
  /// `^` and `$` match at the lines' borders, as if the pattern began with `(?m)`.
  public static let multiline = Self(rawValue: 4)
  /// The pattern is plain text: no character of it is an operator.
  public static let literal = Self(rawValue: 8)
}
