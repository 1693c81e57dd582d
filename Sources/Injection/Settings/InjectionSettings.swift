/// Everything that injection takes from the mesh and not from the workload.
public struct InjectionSettings: Hashable, Sendable {
  /// The registry and path that images come from.
  public var hub = "registry.istio.io/release"
  /// The images' tag.
  public var tag = "1.32.0"
  /// `Always`, `IfNotPresent` or `Never`; nil leaves it to Kubernetes.
  public var imagePullPolicy: String?
  /// The names of the secrets that images are pulled with.
  public var imagePullSecrets: [String] = []
  /// The control plane's revision; empty for the default one.
  public var revision = ""
  /// The namespace of the control plane.
  public var istioNamespace = "istio-system"
  /// `host:port` of the certificate authority; nil derives it from the revision and the namespace.
  public var certificateAuthority: String?
  /// The name of the cluster.
  public var clusterID = "Kubernetes"
  /// The name of the network; nil for a mesh with one network.
  public var network: String?
  /// The name of the mesh; nil takes the trust domain.
  public var meshID: String?
  /// The domain of workload identities.
  public var trustDomain = "cluster.local"
  /// The namespace of objects that name none.
  public var defaultNamespace = "default"
  /// Whether pods that say nothing are injected.
  public var injectsByDefault = true
  /// Whether the proxy is an init container that keeps running (Kubernetes 1.33 and later), or an ordinary container.
  public var usesNativeSidecars = true
  /// Whether probes of the application go through the agent, past mutual TLS.
  public var rewritesProbes = true
  /// Whether the agent serves the application's metrics together with the proxy's.
  public var mergesMetrics = true
  /// The port where the agent answers rewritten probes and serves merged metrics (`defaultConfig.statusPort` of the
  /// mesh; the port that the proxy's own container settings name is `ProxySettings.statusPort`).
  public var statusPort: UInt16 = 15020
  /// The proxy container.
  public var proxy = ProxySettings()
  /// The captured traffic.
  public var capture = CaptureSettings()

  /// Makes the default profile of Istio 1.32.
  public init() {}

  /// The default profile of Istio 1.32.
  public static let `default` = InjectionSettings()
}
