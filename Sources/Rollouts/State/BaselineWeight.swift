/// What one destination of the rule has, and whether the rollout moves it.
public struct BaselineWeight: Hashable, Sendable {
  /// What the destination is to the rollout.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// The version that has the traffic.
    case stable
    /// The version that is to get it.
    case canary
    /// Anything else, which keeps what it has.
    case other
  }

  /// What the destination is to the rollout.
  public let role: Role
  /// Its weight; not negative.
  public let weight: Int32

  /// Makes a weight; below zero counts as zero.
  public init(_ role: Role, _ weight: Int32) {
    self.role = role
    self.weight = max(weight, 0)
  }

  var isMoved: Bool { role != .other }
}
