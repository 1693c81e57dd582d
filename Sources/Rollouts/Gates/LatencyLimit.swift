import Output

/// How long answers may take.
public struct LatencyLimit: Hashable, Sendable {
  /// A day.
  private static let greatest = 86_400_000.0

  /// Greater than 0.
  public let milliseconds: Double

  /// Makes a limit; nil for what is not more than nothing, and for more than a day.
  public init?(milliseconds: Double) {
    guard milliseconds > 0, milliseconds <= Self.greatest else { return nil }
    self.milliseconds = milliseconds
  }
}

extension LatencyLimit: CustomStringConvertible {
  /// Such as `500 ms`.
  public var description: String { Duration.milliseconds(milliseconds).shortText }
}
