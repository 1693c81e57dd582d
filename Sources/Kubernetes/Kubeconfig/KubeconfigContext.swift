/// A pair of a cluster and a user, with the namespace to work in.
public struct KubeconfigContext: Sendable, Equatable {
  /// The name of the cluster; empty when none is written.
  public var cluster: String
  /// The name of the user; empty when none is written.
  public var user: String
  /// The namespace; nil when none is written.
  public var namespace: String?
  /// Where it is written.
  public var position: KubeconfigPosition?

  /// Makes a context.
  public init(cluster: String, user: String = "", namespace: String? = nil, position: KubeconfigPosition? = nil) {
    self.cluster = cluster
    self.user = user
    self.namespace = namespace
    self.position = position
  }
}
