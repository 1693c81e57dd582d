import Diagnostics
import Resources
import YAML

/// What the configuration of a whole mesh says where its objects say nothing: the `mesh` of the ConfigMap `istio`.
///
/// Source: Istio `istio.io/api/mesh/v1alpha1/config.proto` and `pkg/config/mesh`, `DefaultMeshConfig`.
struct MeshConfiguration {
  var settings: TranslationSettings
  /// Whether proxies speak mutual TLS with each other of their own accord.
  var usesMutualTLS = true
  var connectTimeout = ProtoDuration.seconds(10)
  var keepalive: TCPKeepalive?
  var upgradesToHTTP2 = false
  var locality: LocalityRule?
  var retry: RetryRule?
  /// The port at which any host may be asked for; nil for none.
  var proxyPort: Int?
  /// The visibility of objects that say nothing of theirs.
  var serviceVisibility: [String] = []
  var virtualServiceVisibility: [String] = []
  var destinationRuleVisibility: [String] = []
  var paths = PathNormalization.base
  var ingress = IngressSettings()
  var logs = AccessLogDefaults()
  private(set) var problems: [TranslationProblem] = []

  /// The options that are not translated, of those that change what proxies are told.
  private static let unsupported: [StaticString] = [
    "outboundClusterStatName", "inboundClusterStatName", "enableEnvoyAccessLogService", "discoverySelectors",
    "serviceSettings", "tlsDefaults", "meshMTLS", "proxyListenPort", "proxyInboundListenPort", "caCertificates",
    "dnsRefreshRate", "protocolDetectionTimeout",
  ]

  init(_ objects: InputObjects, _ settings: TranslationSettings) {
    self.settings = settings
    let map = objects.of(.configMap).first {
      $0.name == TranslationSettings.configMapName && $0.namespace == settings.rootNamespace
    }
    guard let map, let written = map.node.member("data")?.member("mesh") else { return }
    let source = SourceFile(name: "mesh", text: written.text)
    guard let root = Parser.documents(in: source).first(where: { !$0.hasErrors })?.root?.resolved else {
      problems.append(TranslationProblem(.unsupported, "the configuration of the mesh", at: map.origin(at: written)))
      return
    }
    readSettings(root)
    readConnections(root)
    readDefaults(root)
    for option in Self.unsupported where root.has(option) {
      problems.append(TranslationProblem(.unsupported, "the mesh's \(option)", at: map.origin(at: written)))
    }
  }

  private mutating func readSettings(_ root: Node) {
    func text(_ name: StaticString, _ standard: String) -> String {
      root.member(name).flatMap { $0.text.isEmpty ? nil : $0.text } ?? standard
    }
    settings.rootNamespace = text("rootNamespace", settings.rootNamespace)
    settings.trustDomain = text("trustDomain", settings.trustDomain)
    settings.trustDomainAliases += root.texts("trustDomainAliases")
    if let mode = root.member("outboundTrafficPolicy")?.memberText("mode") {
      settings.outboundPolicy = OutboundTrafficPolicy(rawValue: mode) ?? settings.outboundPolicy
    }
  }

  private mutating func readConnections(_ root: Node) {
    usesMutualTLS = root.member("enableAutoMtls")?.boolean ?? true
    connectTimeout = root.duration("connectTimeout").flatMap { $0 == .zero ? nil : $0 } ?? connectTimeout
    keepalive = root.member("tcpKeepalive").map(TCPKeepalive.init)
    upgradesToHTTP2 = root.memberText("h2UpgradePolicy") == "UPGRADE"
    locality = root.member("localityLbSetting").map(LocalityRule.init)
    retry = root.member("defaultHttpRetryPolicy").map(RetryRule.init)
    proxyPort = root.number("proxyHttpPort").flatMap { (1...65_535).contains($0) ? $0 : nil }
    let normalization = root.member("pathNormalization")?.memberText("normalization") ?? ""
    paths = PathNormalization(rawValue: normalization) ?? .base
  }

  private mutating func readDefaults(_ root: Node) {
    serviceVisibility = root.texts("defaultServiceExportTo")
    virtualServiceVisibility = root.texts("defaultVirtualServiceExportTo")
    destinationRuleVisibility = root.texts("defaultDestinationRuleExportTo")
    ingress = IngressSettings(root)
    logs = AccessLogDefaults(root)
  }
}
