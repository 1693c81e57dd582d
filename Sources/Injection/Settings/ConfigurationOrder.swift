import YAML

/// The order in which Protocol Buffers write the fields of the messages inside a proxy's configuration.
enum ConfigurationOrder {
  /// The value with the fields of every known message in order; maps, whose keys are data, by key.
  static func ordered(_ value: Value) -> Value {
    switch value {
    case .mapping(let entries):
      let ranked = entries.filter { $0.value != .null }.map { (ranks[$0.key] ?? .max, $0.key, $0.value) }
      return .mapping(ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { Value.Entry($0.1, ordered($0.2)) })
    case .sequence(let items): return .sequence(items.map(ordered))
    default: return value
    }
  }

  /// One order serves every message, since no two messages order the same two names differently.
  private static let ranks: [String: Int] = Dictionary(
    uniqueKeysWithValues: [
      // Tracing and its tracers
      "zipkin", "lightstep", "datadog", "stackdriver", "openCensusAgent", "customTags", "literal", "environment",
      "header", "maxPathTagLength", "sampling", "enableIstioTags",
      // RemoteService, ClientTLSSettings, TcpKeepalive
      "address", "accessToken", "tlsSettings", "tcpKeepalive", "mode", "clientCertificate", "privateKey",
      "caCertificates", "credentialName", "subjectAltNames", "sni", "insecureSkipVerify", "caCrl", "probes", "time",
      "interval",
      // Topology, ProxyStatsMatcher, ProxyImage, PrivateKeyProvider
      "numTrustedProxies", "forwardClientCertDetails", "proxyProtocol", "inclusionPrefixes", "inclusionSuffixes",
      "inclusionRegexps", "imageType", "cryptomb", "qat", "pollDelay", "fallback",
      // ReadinessProbe
      "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold", "httpGet",
      "tcpSocket", "exec", "grpc",
      // ProxyHeaders
      "forwardedClientCert", "setCurrentClientCertDetails", "requestId", "server", "attemptCount",
      "envoyDebugHeaders", "metadataExchangeHeaders", "preserveHttp1HeaderCase",
      // OpenCensusAgent, Stackdriver, environment tags, switches
      "context", "debug", "maxNumberOfAttributes", "maxNumberOfAnnotations", "maxNumberOfMessageEvents", "name",
      "value", "defaultValue", "enabled", "disabled",
    ].enumerated().map { ($1, $0) }
  )
}
