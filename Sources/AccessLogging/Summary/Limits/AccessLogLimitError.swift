/// Why a text is no limit.
public struct AccessLogLimitError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing of that name is measured; names that may have been meant.
    case unknownMetric(String, nearest: [String])
    /// No `<`, `<=`, `>` or `>=` stands behind what is measured.
    case missingComparison
    /// No number stands behind the comparison.
    case malformedNumber(String)
    /// The number is not of what is measured: what is expected.
    case wrongUnit(String, expected: String)
  }

  /// What is wrong.
  public let reason: Reason
  /// Where, in characters from the begin of the text.
  public let position: Int
}

extension AccessLogLimitError: CustomStringConvertible {
  /// What is wrong, as a lower-case phrase.
  public var description: String {
    switch reason {
    case .unknownMetric(let name, let nearest):
      "nothing measured is called \"\(name)\"" + (nearest.first.map { "; did you mean \"\($0)\"?" } ?? "")
    case .missingComparison: "one of <, <=, > and >= and a number have to follow"
    case .malformedNumber(let text): text.isEmpty ? "a number has to follow" : "\"\(text)\" is no number"
    case .wrongUnit(let text, let expected): "\"\(text)\" has to be \(expected)"
    }
  }
}
