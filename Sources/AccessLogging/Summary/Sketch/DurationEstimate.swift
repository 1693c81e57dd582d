/// A duration of which the bounds are known.
public struct DurationEstimate: Hashable, Sendable {
  /// The least that it can be, in milliseconds.
  public let lower: Int
  /// The most that it can be, in milliseconds; Envoy leaves out what is less than a millisecond.
  public let upper: Int

  /// Takes bounds, of which the lower is not greater.
  init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  /// The middle, in milliseconds: at most 1/256 of the duration away from it.
  public var milliseconds: Int { lower + (upper - lower) / 2 }

  /// Whether it is known to the millisecond.
  public var isExact: Bool { lower == upper }
}
