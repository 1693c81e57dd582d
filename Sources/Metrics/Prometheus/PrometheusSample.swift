/// A value at a moment.
public struct PrometheusSample: Hashable, Sendable {
  /// Seconds since 1970.
  public let time: Double
  /// The value; may be infinite, or no number.
  public let value: Double

  /// Makes a sample.
  public init(time: Double, value: Double) {
    self.time = time
    self.value = value
  }
}
