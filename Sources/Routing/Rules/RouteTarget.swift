public import Analysis

/// What a rule sends traffic to: a host, or one subset of it.
public struct RouteTarget: Hashable, Sendable {
  /// The host in full.
  public let host: QualifiedHost
  /// The subset; nil for all of the host.
  public let subset: String?

  /// Makes a target.
  public init(_ host: QualifiedHost, subset: String? = nil) {
    self.host = host
    self.subset = subset
  }
}
