/// A cluster whose API server an istiod watches beside its own.
public struct RemoteCluster: Hashable, Sendable {
  /// The name that the mesh has for it.
  public let identifier: String
  /// The Secret that its kubeconfig is in, with its namespace; empty for istiod's own cluster.
  public let secret: String
  /// How far its services are read: `synced`, `syncing`, `timeout`, `closed`.
  public let status: String
}
