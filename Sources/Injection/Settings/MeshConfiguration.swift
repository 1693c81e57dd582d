public import YAML

/// What injection reads of the mesh configuration (`MeshConfig` of istio.io/api mesh/v1alpha1).
public struct MeshConfiguration: Equatable, Sendable {
  /// The settings of every proxy (`defaultConfig`).
  public var proxy = ProxyConfiguration()
  /// The domain of workload identities; nil for that of the identity settings.
  public var trustDomain: String?
  /// Whether the agent serves the application's metrics together with the proxy's.
  public var mergesMetrics = true
  /// The port that captured outbound connections go to.
  public var listenPort: UInt16 = 15001
  /// The port that captured inbound connections go to.
  public var inboundListenPort: UInt16 = 15006
  /// Where inbound traffic goes.
  public var inboundTrafficPolicy = InboundTrafficPolicy.passthrough
  /// Whether spans name services as OpenTelemetry's conventions ask.
  public var namesServicesForOpenTelemetry = false
  /// Every field as it was read, for templates with actions.
  private(set) var fields: Value = .mapping([])

  /// Makes the configuration of a mesh that says nothing.
  public init() {}

  /// Reads the fields of a mesh configuration over what is there.
  ///
  /// Fields that injection itself does not read are there for templates.
  public mutating func apply(_ fields: Value) throws(ConfigurationError) {
    for entry in fields.entries { self.fields.setField(entry.key, to: entry.value) }
    if let text = try fields.configured("trustDomain", as: \.string, "text").nonEmpty { trustDomain = text }
    if let flag = try fields.configured("enablePrometheusMerge", as: \.flag, "true or false") { mergesMetrics = flag }
    if let port = try fields.configured("proxyListenPort", as: \.port, "a port") { listenPort = port }
    if let port = try fields.configured("proxyInboundListenPort", as: \.port, "a port") { inboundListenPort = port }
    let mode = try fields["inboundTrafficPolicy"]?.configured("mode", as: \.inboundMode, "PASSTHROUGH or LOCALHOST")
    if fields["inboundTrafficPolicy"] != nil { inboundTrafficPolicy = mode ?? .passthrough }
    if let providers = fields["extensionProviders"]?.items {
      namesServicesForOpenTelemetry = providers.contains {
        $0["opentelemetry"]?["serviceAttributeEnrichment"] == "OTEL_SEMANTIC_CONVENTIONS"
      }
    }
    if let defaults = fields["defaultConfig"], defaults != .null {
      do { try proxy.apply(defaults) } catch { throw error.below("defaultConfig") }
    }
  }
}

extension Value {
  fileprivate var flag: Bool? { if case .boolean(let flag) = self { flag } else { nil } }

  fileprivate var port: UInt16? { text.flatMap { UInt16($0) } }

  fileprivate var inboundMode: InboundTrafficPolicy? { string.flatMap(InboundTrafficPolicy.init) }

  fileprivate func configured<Field>(
    _ name: String,
    as read: (Value) -> Field?,
    _ expected: String
  ) throws(ConfigurationError) -> Field? {
    guard let value = self[name], value != .null else { return nil }
    guard let field = read(value) else { throw ConfigurationError([name], "must be \(expected)") }
    return field
  }
}
