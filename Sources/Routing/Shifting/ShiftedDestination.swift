/// A destination of a rule whose traffic is shifted, and how it was written before.
public struct ShiftedDestination: Hashable, Sendable {
  /// How the rule had it before.
  public enum Origin: Hashable, Sendable {
    /// With a weight.
    case weighted(Weight)
    /// Without one.
    case unweighted
    /// Not at all: it came with the shift.
    case added
  }

  /// What gets the traffic.
  public let target: RouteTarget
  /// How the rule had it before.
  public let origin: Origin

  /// Makes a destination.
  public init(_ target: RouteTarget, _ origin: Origin) {
    self.target = target
    self.origin = origin
  }
}
