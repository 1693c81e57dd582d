/// By how much a counter grew between readings.
public struct CounterIncrease: Hashable, Sendable {
  /// How much it grew; a lower bound where it began anew.
  public let amount: UInt64
  /// Whether it began anew.
  public let sawReset: Bool

  /// Makes an increase.
  public init(_ amount: UInt64, sawReset: Bool = false) {
    self.amount = amount
    self.sawReset = sawReset
  }

  /// The increase from one reading to the next.
  ///
  /// A counter that shrank began anew at zero: its process was started again, or told to reset it. Envoy's counters have
  /// 64 bits, which no traffic fills, so that it cannot have wrapped. What it counted between the first reading and the
  /// reset is not known.
  ///
  /// - Parameter hasRestarted: whether it is known to have begun anew, although it may have caught up since.
  public init(from before: UInt64, to after: UInt64, hasRestarted: Bool = false) {
    let beganAnew = hasRestarted || after < before
    self.init(beganAnew ? after : after - before, sawReset: beganAnew)
  }
}
