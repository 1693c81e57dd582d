import Analysis

/// What a header is set to; `%` opens a command of Envoy, and `%%` is a `%`.
public struct HeaderValue: WrittenValue {
  /// The text.
  public let description: String

  /// Reads a value.
  public init(_ text: String) throws(WritingMistake) {
    if let problem = HeaderValueText.problem(with: text) { throw .refused(problem) }
    description = text
  }
}
