/// By how much the new version may be worse than the old one in the same window, relative to the old one.
///
/// A success rate is worse by the part of the old version's that is missing: 90 % is a tenth worse than 100 %. A latency
/// is worse by what comes on top of the old version's: 110 ms is a tenth worse than 100 ms.
public struct RegressionLimit: Hashable, Sendable {
  /// What proxies measure is whole milliseconds: nothing is taken to be quicker than one.
  static let shortestLatency = 1.0
  private static let greatest = 1_000_000.0

  /// In percent; not negative.
  public let percent: Double

  /// Makes a limit; nil for a number below 0, above a million, or that is none.
  public init?(_ percent: Double) {
    guard 0...Self.greatest ~= percent else { return nil }
    self.percent = percent
  }

  /// Reads `10`, perhaps with `%` behind it; nil for other texts.
  public init?(_ text: String) {
    guard let number = GateNumber.read(text.hasSuffix("%") ? text.dropLast() : text[...]) else { return nil }
    self.init(number)
  }

  /// By how many percent a share of successes is worse than that of the old version; negative where it is better.
  ///
  /// Nothing is worse than no success at all.
  static func fall(from stable: Double, to canary: Double) -> Double {
    stable > 0 ? (stable - canary) * 100 / stable : 0
  }

  /// By how many percent a latency is worse than that of the old version; negative where it is better.
  static func rise(from stable: Double, to canary: Double) -> Double {
    let (stable, canary) = (max(stable, shortestLatency), max(canary, shortestLatency))
    return (canary - stable) * 100 / stable
  }
}

extension RegressionLimit: CustomStringConvertible {
  /// Such as `10%`.
  public var description: String { GateNumber.text(of: percent) + "%" }
}
