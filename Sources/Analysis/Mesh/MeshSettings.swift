import YAML

/// What is known of a mesh beside its objects.
public struct MeshSettings: Sendable {
  /// Where objects live that name no namespace.
  public var defaultNamespace = "default"
  /// The namespace of the control plane, whose policies hold for all others.
  public var rootNamespace = "istio-system"
  /// The domain below which services have their names.
  public var clusterDomain = "cluster.local"
  /// The mapping of the mesh configuration (`MeshConfig`); nil for its defaults.
  public var meshConfig: Node?
  /// The mapping of the mesh networks (`MeshNetworks`); nil for none.
  public var meshNetworks: Node?
  /// The time, in seconds since 1970, by which certificates are valid or not; nil when that is not to be looked at.
  public var now: Int64?

  /// The settings of a mesh as Istio installs it.
  public init() {}
}
