/// How much of the traffic that a rollout moves its new version gets, in percent.
public struct CanaryShare: Hashable, Sendable {
  /// From 0 to 100.
  public let percent: Int

  /// No traffic.
  public static let none = CanaryShare(unchecked: 0)
  /// All of it.
  public static let all = CanaryShare(unchecked: 100)

  private init(unchecked percent: Int) { self.percent = percent }

  /// Makes a share; nil for a number below 0 or above 100.
  public init?(_ percent: Int) {
    guard 0...100 ~= percent else { return nil }
    self.percent = percent
  }

  /// Splits what the two versions of a rule have together, so that nothing of it is lost.
  ///
  /// - Returns: the whole part that is nearest to the share, a half going to the new version.
  public func part(of pool: Int32) -> Int32 {
    let pool = max(pool, 0)
    return Int32(clamping: (Int64(pool) * Int64(percent) + 50) / 100)
  }
}

extension CanaryShare: Comparable {
  /// Orders by percent.
  public static func < (left: CanaryShare, right: CanaryShare) -> Bool { left.percent < right.percent }
}

extension CanaryShare: CustomStringConvertible {
  /// Such as `25%`.
  public var description: String { "\(percent)%" }
}
