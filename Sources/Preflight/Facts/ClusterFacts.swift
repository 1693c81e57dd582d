public import IstiodDebug

/// What is known of a cluster that a mesh runs on.
public struct ClusterFacts: Sendable {
  /// What the cluster is called, such as `context kind-mesh`.
  public var connection: Fact<String>
  /// The namespace that permissions are asked for in.
  public var namespace: String
  /// The namespace of the control plane.
  public var istioNamespace: String
  /// The version of the API server, such as `v1.36.2`.
  public var serverVersion: Fact<String>
  /// The permissions that were asked for, and whether each is given.
  public var permissions: Fact<[RequiredPermission: Bool]>
  /// The custom resources of the mesh that are installed.
  public var kinds: Fact<[InstalledKind]>
  /// The control planes of the namespace.
  public var controlPlanes: Fact<[ControlPlane]>
  /// The webhooks that inject proxies.
  public var injectors: Fact<[InjectionWebhook]>
  /// The pods with a proxy.
  public var proxies: Fact<[MeshProxy]>
  /// The proxies that are connected to an istiod, as that tells.
  public var connectedProxies: Fact<[ProxySync]>

  /// Knows nothing, for one reason.
  public init(namespace: String, istioNamespace: String, unknown reason: String) {
    self.namespace = namespace
    self.istioNamespace = istioNamespace
    connection = .unasked(reason)
    serverVersion = .unasked(reason)
    permissions = .unasked(reason)
    kinds = .unasked(reason)
    controlPlanes = .unasked(reason)
    injectors = .unasked(reason)
    proxies = .unasked(reason)
    connectedProxies = .unasked(reason)
  }
}
