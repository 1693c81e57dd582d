/// What must not be: `5xx>1%`, `p99>500ms`, `requests<100`, `flag:UH>0`.
public struct AccessLogLimit: Hashable, Sendable {
  /// What is measured.
  enum Metric: Hashable, Sendable {
    /// All lines that are counted.
    case requests
    /// Lines in a second.
    case rate
    /// Those that failed.
    case errors
    /// Those that did not fail.
    case success
    /// Requests by the first digit of their status; 0 for those without an answer.
    case statusClass(Int)
    /// Requests of one status.
    case status(Int)
    /// Lines with a response flag.
    case flag(String)
    /// How long they took.
    case latency(Percentile)
  }

  /// How what is measured is compared.
  enum Comparison: String, CaseIterable, Hashable, Sendable {
    // The longer ones first: that is how they are looked for.
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case more = ">"

    /// Whether a number compares so with another.
    func holds(_ number: Int128, _ other: Int128) -> Bool {
      switch self {
      case .atMost: number <= other
      case .atLeast: number >= other
      case .less: number < other
      case .more: number > other
      }
    }
  }

  /// What the number is of.
  enum Unit: Hashable, Sendable {
    /// Lines, or lines in a second.
    case none
    /// Of all lines, a hundredth.
    case percent
    /// Time.
    case milliseconds
  }

  /// As it was written, without spaces.
  public let text: String
  let metric: Metric
  let comparison: Comparison
  let number: DecimalNumber
  let unit: Unit
}

extension AccessLogLimit: CustomStringConvertible {
  /// As it was written.
  public var description: String { text }
}
