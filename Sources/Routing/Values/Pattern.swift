import Analysis

/// A pattern in RE2's language, which the proxy matches a whole text with.
public struct Pattern: WrittenValue {
  /// The pattern.
  public let description: String

  /// Reads a pattern.
  public init(_ text: String) throws(WritingMistake) {
    if let problem = PatternText.problem(with: text) { throw .refused(problem) }
    description = text
  }
}
