/// The parts of the name that Istio gives a cluster: `outbound|9080|v1|reviews.default.svc.cluster.local`.
public struct ClusterName: Hashable, Sendable {
  /// `outbound`, `inbound`, …; empty for other names.
  public let direction: String
  /// The port; 0 where it is no number, and for other names.
  public let port: Int
  /// The subset; may be empty.
  public let subset: String
  /// The host; the whole name where it is not of this form.
  public let host: String
  /// Whether the name is of this form.
  public let isStructured: Bool

  /// Takes a name apart (Istio, `model.ParseSubsetKey`).
  public init(_ name: String) {
    let parts = name.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count > 3 else {
      (direction, port, subset, host, isStructured) = ("", 0, "", name, false)
      return
    }
    direction = String(parts[0])
    port = Int(parts[1]) ?? 0
    subset = String(parts[2])
    host = String(parts[3])
    isStructured = true
  }
}

extension ClusterName: Comparable {
  /// By host, subset, port and direction.
  public static func < (left: ClusterName, right: ClusterName) -> Bool {
    if left.host != right.host { return left.host.isBefore(right.host) }
    if left.subset != right.subset { return left.subset.isBefore(right.subset) }
    if left.port != right.port { return left.port < right.port }
    return left.direction.isBefore(right.direction)
  }
}

extension String {
  /// Whether the bytes come before those of another text, as Go compares strings.
  func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
