public import YAML

/// Everything that injection takes from the mesh and not from the workload.
public struct InjectionSettings: Equatable, Sendable {
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
  /// The name of the cluster; nil for `Kubernetes`.
  public var clusterID: String?
  /// The name of the network; nil for a mesh with one network.
  public var network: String?
  /// The namespace of objects that name none; nil where it is not known, and then `default` stands for it in names.
  public var defaultNamespace: String?
  /// The namespaces whose annotations count, by name.
  public var namespaceAnnotations: [String: [String: String]] = [:]
  /// What runs the pods.
  public var platform = Platform.kubernetes
  /// Which pods are injected.
  public var selection = InjectionSelection()
  /// What the control plane was told of native sidecars.
  public var nativeSidecarMode = NativeSidecarMode.auto
  /// Whether the proxy is an init container that keeps running (Kubernetes 1.33 and later), or an ordinary container.
  public var usesNativeSidecars = true
  /// Whether probes of the application go through the agent, past mutual TLS.
  public var rewritesProbes = true
  /// The cryptographic rules that the proxy keeps, such as `fips-140-2`; nil for none.
  public var compliancePolicy: String?
  /// Annotations that every injected pod gets.
  public var injectedAnnotations: [String: String] = [:]
  /// The values of the charts as templates with actions read them; the other settings are what injection itself reads.
  public var values = HelmValues.standard
  /// The templates that pods can ask for.
  public var templates = TemplateSettings()
  /// The mesh configuration.
  public var mesh = MeshConfiguration()
  /// How the proxy gets its certificate, and whom it trusts.
  public var identity = IdentitySettings()
  /// The proxy container.
  public var proxy = ProxySettings()
  /// The captured traffic.
  public var capture = CaptureSettings()
  /// `securityContext` of pods that the gateway template makes; nil lets them bind ports below 1024.
  public var gatewaySecurityContext: Value?

  /// Makes the default profile of Istio 1.32.
  public init() {}

  /// The default profile of Istio 1.32.
  public static let `default` = InjectionSettings()
}

extension InjectionSettings {
  /// Points proxies at the control plane of the revision and namespace, unless the mesh configuration names another
  /// (istio-discovery/templates/configmap.yaml).
  public mutating func completeDiscoveryAddress() {
    let service = revision.isEmpty ? "istiod" : "istiod-\(revision)"
    mesh.proxy.setDiscoveryAddress("\(service).\(istioNamespace).svc:15012")
  }
}
