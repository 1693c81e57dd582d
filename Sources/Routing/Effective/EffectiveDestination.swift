/// A destination of a rule with what it amounts to.
public struct EffectiveDestination: Hashable, Sendable {
  /// What gets the requests.
  public let target: RouteTarget
  /// The port; nil when none is named.
  public let port: Int64?
  /// Its part of the requests, from 0 to 1.
  public let share: Double
  /// How many pods of it can take requests.
  public let readyPods: Int
}
