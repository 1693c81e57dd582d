/// An annotation that Istio knows: where it may stand, and how settled it is.
///
/// Source: istio/api `annotation/annotations.yaml`.
struct IstioAnnotation {
  let name: String
  /// The kinds whose metadata it may stand in; empty for any.
  let kinds: [String]
  let isAlpha: Bool
  let isDeprecated: Bool
  let form: AnnotationForm

  private init(
    _ name: String,
    _ kinds: [String] = ["Pod"],
    alpha: Bool = true,
    deprecated: Bool = false,
    value form: AnnotationForm = .text
  ) {
    self.name = name
    self.kinds = kinds
    self.isAlpha = alpha
    self.isDeprecated = deprecated
    self.form = form
  }

  /// Whether a key is Istio's by its domain, or one that Istio documents.
  static func isIstio(_ key: String) -> Bool {
    key == "kubernetes.io/ingress.class" || key.prefix { $0 != "/" }.hasSuffix("istio.io")
  }

  /// The annotation of a name; nil when Istio knows none. O(1).
  static func named(_ name: String) -> IstioAnnotation? { byName[name] }

  /// Every name, sorted.
  static let names = known.map(\.name).sorted()

  private static let byName = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }

  private static let known: [IstioAnnotation] = pods + traffic + deprecated + others

  private static let pods: [IstioAnnotation] = [
    IstioAnnotation("ambient.istio.io/bypass-inbound-capture"), IstioAnnotation("ambient.istio.io/dns-capture"),
    IstioAnnotation("ambient.istio.io/redirection", alpha: false), IstioAnnotation("inject.istio.io/templates"),
    IstioAnnotation("istio.io/rev", alpha: false),
    IstioAnnotation("prometheus.istio.io/merge-metrics", value: .boolean),
    IstioAnnotation("prometheus.istio.io/scrape-targets"),
    IstioAnnotation("proxy.istio.io/config", alpha: false), IstioAnnotation("proxy.istio.io/overrides"),
    IstioAnnotation("readiness.status.sidecar.istio.io/applicationPorts", value: .ports),
    IstioAnnotation("readiness.status.sidecar.istio.io/failureThreshold", value: .number),
    IstioAnnotation("readiness.status.sidecar.istio.io/initialDelaySeconds", value: .number),
    IstioAnnotation("readiness.status.sidecar.istio.io/periodSeconds", value: .number),
    IstioAnnotation("sidecar.istio.io/agentLogLevel"), IstioAnnotation("sidecar.istio.io/bootstrapOverride"),
    IstioAnnotation("sidecar.istio.io/capNetBindService"), IstioAnnotation("sidecar.istio.io/componentLogLevel"),
    IstioAnnotation("sidecar.istio.io/enableCoreDump"), IstioAnnotation("sidecar.istio.io/logLevel"),
    IstioAnnotation("sidecar.istio.io/interceptionMode", value: .interceptionMode),
    IstioAnnotation("sidecar.istio.io/nativeSidecar"), IstioAnnotation("sidecar.istio.io/proxyCPU"),
    IstioAnnotation("sidecar.istio.io/proxyCPULimit"), IstioAnnotation("sidecar.istio.io/proxyImage"),
    IstioAnnotation("sidecar.istio.io/proxyImageType"), IstioAnnotation("sidecar.istio.io/proxyMemory"),
    IstioAnnotation("sidecar.istio.io/proxyMemoryLimit"),
    IstioAnnotation("sidecar.istio.io/rewriteAppHTTPProbers", value: .boolean),
    IstioAnnotation("sidecar.istio.io/statsCompression"), IstioAnnotation("sidecar.istio.io/statsEvictionInterval"),
    IstioAnnotation("sidecar.istio.io/statsHistogramBuckets"),
    IstioAnnotation("sidecar.istio.io/status", alpha: false), IstioAnnotation("sidecar.istio.io/userVolume"),
    IstioAnnotation("sidecar.istio.io/userVolumeMount"), IstioAnnotation("status.sidecar.istio.io/port", value: .port),
  ]

  private static let traffic: [IstioAnnotation] = [
    IstioAnnotation("istio.io/reroute-virtual-interfaces"),
    IstioAnnotation("traffic.sidecar.istio.io/excludeInboundPorts", value: .ports),
    IstioAnnotation("traffic.sidecar.istio.io/excludeInterfaces"),
    IstioAnnotation("traffic.sidecar.istio.io/excludeOutboundIPRanges", value: .ranges),
    IstioAnnotation("traffic.sidecar.istio.io/excludeOutboundPorts", value: .ports),
    IstioAnnotation("traffic.sidecar.istio.io/includeInboundPorts", value: .allOrPorts),
    IstioAnnotation("traffic.sidecar.istio.io/includeOutboundIPRanges", value: .allOrRanges),
    IstioAnnotation("traffic.sidecar.istio.io/includeOutboundPorts", value: .ports),
    IstioAnnotation("traffic.sidecar.istio.io/kubevirtInterfaces", deprecated: true),
  ]

  private static let deprecated: [IstioAnnotation] = [
    IstioAnnotation("alpha.istio.io/canonical-serviceaccounts", ["Service"], deprecated: true),
    IstioAnnotation("alpha.istio.io/kubernetes-serviceaccounts", ["Service"], deprecated: true),
    IstioAnnotation("sidecar.istio.io/discoveryAddress", deprecated: true),
    IstioAnnotation("sidecar.istio.io/extraStatTags", deprecated: true),
    IstioAnnotation("sidecar.istio.io/inject", alpha: false, deprecated: true),
    IstioAnnotation("sidecar.istio.io/statsInclusionPrefixes", deprecated: true),
    IstioAnnotation("sidecar.istio.io/statsInclusionRegexps", deprecated: true),
    IstioAnnotation("sidecar.istio.io/statsInclusionSuffixes", deprecated: true),
  ]

  private static let others: [IstioAnnotation] = [
    IstioAnnotation("ambient.istio.io/waypoint-inbound-binding", ["GatewayClass", "Gateway"]),
    IstioAnnotation("galley.istio.io/analyze-suppress", []),
    IstioAnnotation("gateway.istio.io/controller-version", [], alpha: false),
    IstioAnnotation("gateway.istio.io/name-override", ["Gateway"]),
    IstioAnnotation("gateway.istio.io/service-account", ["Gateway"]),
    IstioAnnotation("gateway.istio.io/tls-terminate-mode", ["Gateway"]),
    IstioAnnotation("install.operator.istio.io/chart-owner", []),
    IstioAnnotation("install.operator.istio.io/owner-generation", []),
    IstioAnnotation("install.operator.istio.io/version", []),
    IstioAnnotation("istio.io/autoRegistrationGroup", ["WorkloadEntry"]),
    IstioAnnotation("istio.io/connectedAt", ["WorkloadEntry"]),
    IstioAnnotation("istio.io/disconnectedAt", ["WorkloadEntry"]),
    IstioAnnotation("istio.io/dry-run", ["AuthorizationPolicy"]),
    IstioAnnotation("istio.io/workloadController", ["WorkloadEntry"]),
    IstioAnnotation("kubernetes.io/ingress.class", ["Ingress"], alpha: false),
    IstioAnnotation("networking.istio.io/address-type", ["Gateway", "Service", "ServiceEntry"]),
    IstioAnnotation("networking.istio.io/exportTo", ["Service"]),
    IstioAnnotation("networking.istio.io/service-type", ["Gateway"]),
    IstioAnnotation("networking.istio.io/traffic-distribution", ["Service", "ServiceEntry"]),
    IstioAnnotation("topology.istio.io/controlPlaneClusters", ["Namespace"]),
    IstioAnnotation("traffic.istio.io/nodeSelector", ["Service"], alpha: false),
  ]
}
