public import YAML

/// The settings of one proxy (`ProxyConfig` of istio.io/api mesh/v1alpha1): what is set, apart from the defaults.
public struct ProxyConfiguration: Equatable, Sendable {
  /// What is set, by the names of ``ProxyConfigurationField``.
  private(set) var fields: [String: Value] = [:]

  /// Makes the configuration of Istio's defaults.
  public init() {}

  /// Sets fields over those that are there; each replaces its predecessor, but `proxyMetadata` is merged
  /// (pkg/config/mesh MergeProxyConfig). Fields of no known name are left out, as upstream does.
  public mutating func apply(_ configuration: Value) throws(ConfigurationError) {
    guard case .mapping(let entries) = configuration else {
      if configuration == .null { return }
      throw ConfigurationError([], "must be a mapping of proxy settings")
    }
    for entry in entries where entry.value != .null {
      guard let field = ProxyConfigurationField.named(entry.key) else { continue }
      let value: Value
      do { value = try field.form.canonical(entry.value) } catch { throw error.below(entry.key) }
      if let rival = field.rival { fields[rival] = nil }
      if field.name == "proxyMetadata", let metadata = fields[field.name] {
        fields[field.name] = try field.form.canonical(metadata.merged(with: value))
      } else {
        fields[field.name] = value
      }
    }
  }

  /// Names the control plane, unless one is named already.
  mutating func setDiscoveryAddress(_ address: String) {
    if fields["discoveryAddress"] == nil { fields["discoveryAddress"] = .string(address) }
  }

  /// How the pod's traffic reaches the proxy.
  public var interceptionMode: InterceptionMode {
    fields["interceptionMode"]?.string.flatMap(InterceptionMode.init) ?? .redirect
  }

  /// The agent's port, where rewritten probes and merged metrics go.
  public var statusPort: UInt16 { fields["statusPort"]?.text.flatMap { UInt16($0) } ?? 15020 }

  /// Whether the application starts only when the proxy is ready.
  var holdsApplication: Bool { fields["holdApplicationUntilProxyStarts"] == true }

  /// The variant of the image, such as `distroless`.
  var imageType: String? { fields["image"]?["imageType"]?.string.nonEmpty }

  /// Variables of the proxy, by name.
  var metadata: [(name: String, value: String)] {
    (fields["proxyMetadata"]?.entries ?? []).compactMap { entry in entry.value.text.map { (entry.key, $0) } }
      .sorted { $0.0 < $1.0 }
  }

  /// The whole as JSON without what is the default, as the agent reads it from `PROXY_CONFIG`
  /// (template.go protoToJSON).
  var json: String { JSONText.text(of: changes) }

  /// What is not the default (template.go cleanProxyConfig).
  var changes: Value {
    let entries = ProxyConfigurationField.all.compactMap { field -> Value.Entry? in
      guard let value = fields[field.name], !field.isDefault(value) else { return nil }
      return Value.Entry(field.name, value)
    }
    return .mapping(entries)
  }

  /// What no proxy can run with (pkg/config/validation/agent ValidateMeshConfigProxyConfig); nil when it can.
  var problem: String? {
    for name in ["configPath", "binaryPath", "serviceCluster", "discoveryAddress"] where fields[name] == "" {
      return "\(name) must be set"
    }
    for name in ["drainDuration", "terminationDrainDuration"] {
      guard let text = fields[name]?.string, text.hasPrefix("-") || text.prefix(1) == "0" && !text.contains(".") else {
        continue
      }
      if name == "drainDuration" || text.hasPrefix("-") { return "invalid \(name): duration must be greater than 1ms" }
    }
    for name in ["discoveryAddress", "statsdUdpAddress", "zipkinAddress"] {
      guard let address = fields[name]?.string.nonEmpty, !Self.isProxyAddress(address) else { continue }
      return "invalid \(name): \"\(address)\" is not host:port"
    }
    for name in ["proxyAdminPort", "statusPort"] {
      guard let text = fields[name]?.text, !(UInt16(text).map { $0 > 0 } ?? false) else { continue }
      return "invalid \(name): port number \(text) must be in the range 1..65535"
    }
    guard fields["controlPlaneAuthPolicy"] != "INHERIT" else { return "unrecognized control plane auth policy INHERIT" }
    return nil
  }

  /// A host and port, or the path of a socket.
  private static func isProxyAddress(_ text: String) -> Bool {
    if text.hasPrefix("unix://") { return true }
    guard let colon = text.lastIndex(of: ":"), colon > text.startIndex else { return false }
    return UInt16(text[text.index(after: colon)...]).map { $0 > 0 } ?? false
  }
}
