import YAML

/// One field of `ProxyConfig`, in the order of the message (istio.io/api mesh/v1alpha1/proxy.proto).
struct ProxyConfigurationField {
  let name: String
  let form: ConfigurationForm
  /// What Istio takes without the field (pkg/config/mesh DefaultProxyConfig); such a value is not worth telling the proxy.
  let standard: Value?
  /// The other field of the same `oneof`.
  let rival: String?

  private init(_ name: String, _ form: ConfigurationForm, _ standard: Value? = nil, insteadOf rival: String? = nil) {
    self.name = name
    self.form = form
    self.standard = standard
    self.rival = rival
  }

  /// The field of a name, as JSON or as the proto file writes it.
  static func named(_ name: String) -> ProxyConfigurationField? { byName[name] ?? byName[camelCase(name)] }

  /// Whether a value says nothing that the proxy does not know already.
  func isDefault(_ value: Value) -> Bool {
    if let standard { return value == standard }
    switch form {
    case .text, .choice: return value == "" || value == form.zero
    case .number: return value == 0
    case .flag: return value == false
    case .texts, .map: return value.items.isEmpty && value.entries.isEmpty
    case .wrappedNumber, .wrappedFlag, .duration, .message: return false
    }
  }

  static let all: [ProxyConfigurationField] = [
    Self("configPath", .text, "./etc/istio/proxy"),
    Self("binaryPath", .text, "/usr/local/bin/envoy"),
    Self("serviceCluster", .text, "istio-proxy", insteadOf: "tracingServiceName"),
    Self(
      "tracingServiceName",
      .choice(["APP_LABEL_AND_NAMESPACE", "CANONICAL_NAME_ONLY", "CANONICAL_NAME_AND_NAMESPACE"]),
      .null,
      insteadOf: "serviceCluster"
    ),
    Self("drainDuration", .duration, "45s"),
    Self("discoveryAddress", .text, "istiod.istio-system.svc:15012"),
    Self("discoveryRefreshDelay", .duration),
    Self("zipkinAddress", .text),
    Self("statsdUdpAddress", .text),
    Self("envoyMetricsServiceAddress", .text),
    Self("proxyAdminPort", .number, 15000),
    Self("availabilityZone", .text),
    Self("controlPlaneAuthPolicy", .choice(["NONE", "MUTUAL_TLS", "INHERIT"]), "MUTUAL_TLS"),
    Self("customConfigFile", .text),
    Self("statNameLength", .number, 189),
    Self("concurrency", .wrappedNumber),
    Self("proxyBootstrapTemplatePath", .text),
    Self("interceptionMode", .choice(["REDIRECT", "TPROXY", "NONE"])),
    Self("tracing", .message),
    Self("sds", .message),
    Self("envoyAccessLogService", .message),
    Self("envoyMetricsService", .message),
    Self("proxyMetadata", .map),
    Self("runtimeValues", .map),
    Self("statusPort", .number, 15020),
    Self("extraStatTags", .texts),
    Self("gatewayTopology", .message),
    Self("terminationDrainDuration", .duration, "5s"),
    Self("meshId", .text),
    Self("readinessProbe", .message),
    Self("proxyStatsMatcher", .message),
    Self("holdApplicationUntilProxyStarts", .wrappedFlag),
    Self("caCertificatesPem", .texts),
    Self("image", .message),
    Self("privateKeyProvider", .message),
    Self("proxyHeaders", .message),
    Self("fileFlushInterval", .duration),
    Self("fileFlushMinSizeKb", .wrappedNumber),
    Self("statsCompression", .wrappedFlag),
    Self("connectionSettings", .message),
  ]

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static func camelCase(_ name: String) -> String {
    let words = name.split(separator: "_", omittingEmptySubsequences: true)
    return words.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
  }
}
