/// Why a resource of a dump cannot be read.
public struct UnreadableResource: Error, Hashable, Sendable {
  /// Where it stands: `dynamic_active_clusters[3]`.
  public let path: String
  /// What is wrong.
  public let message: String
}
