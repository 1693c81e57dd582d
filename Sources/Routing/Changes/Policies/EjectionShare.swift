/// How many of a host's endpoints may be taken out at once, in whole percent.
public struct EjectionShare: WrittenValue {
  /// The number: 0 to 100.
  public let percent: Int64

  /// Reads `50` or `50%`.
  public init(_ text: String) throws(WritingMistake) {
    guard let whole = try Percentage(text).wholeNumber else { throw .refused("it is a whole number of percent") }
    percent = whole
  }

  /// The number with `%`.
  public var description: String { "\(percent)%" }
}
