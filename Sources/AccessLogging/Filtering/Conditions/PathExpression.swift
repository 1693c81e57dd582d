import RegularExpressions

/// A regular expression that is found somewhere in a path with its query.
public struct PathExpression: Hashable, Sendable {
  /// The expression, in RE2's language.
  public let expression: RegularExpression

  /// Reads an expression.
  public init(_ pattern: String) throws(FilterMistake) {
    do throws(RegularExpressionError) { expression = try RegularExpression(pattern) } catch { throw .pattern(error) }
  }

  /// As it was written.
  public var text: String { expression.pattern }
}
