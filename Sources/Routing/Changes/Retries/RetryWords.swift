import Analysis

/// On what a request is tried again: `5xx,reset`, or statuses such as `503`.
public struct RetryWords: WrittenValue {
  /// The words with commas between them.
  public let description: String

  /// Reads words.
  public init(_ text: String) throws(WritingMistake) {
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      if let problem = RetryConditions.problem(with: String(word)) { throw .refused(problem) }
    }
    description = text
  }
}
