/// Which clusters are meant; each text is looked for anywhere in the name, as istioctl does.
public struct ClusterFilter: Hashable, Sendable {
  /// A part of the host.
  public var host = ""
  /// A part of the direction.
  public var direction = ""
  /// A part of the subset.
  public var subset = ""
  /// The port; nil for any.
  public var port: Int?

  /// Any cluster.
  public init() {}

  /// Whether a cluster of a name is meant.
  public func matches(_ name: String) -> Bool {
    [host, direction, subset, port.map { "|\($0)|" } ?? ""].allSatisfy { $0.isEmpty || name.contains($0) }
  }
}
