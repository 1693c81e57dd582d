import GoTemplate
import YAML

/// The mesh's configuration and the proxy's within it, in their JSON form, defaults included.
struct MeshSettings {
  let mesh: Value
  let proxy: Value

  /// Lays a mesh configuration, and a pod's own proxy configuration, over Istio's defaults (pkg/config/mesh).
  init(_ mesh: Value, podProxy: Value = .mapping([])) {
    var merged = Self.defaultMesh
    for entry in mesh.entries where entry.key != "defaultConfig" { merged.setField(entry.key, to: entry.value) }
    self.mesh = merged
    var proxy = Self.defaultProxy
    for entry in (mesh["defaultConfig"]?.entries ?? []) + podProxy.entries {
      guard entry.key == "proxyMetadata", let existing = proxy[entry.key] else {
        proxy.setField(entry.key, to: entry.value)
        continue
      }
      // Metadata is merged key by key, everything else is replaced (mesh.MergeProxyConfig).
      proxy.setField(entry.key, to: existing.merged(with: entry.value))
    }
    self.proxy = proxy
  }

  /// `MeshConfig` for templates.
  func meshRecord() throws(TemplateProblem) -> TemplateRecord {
    try ProtoMessage.record(
      "*v1alpha1.MeshConfig",
      of: mesh,
      absent: ["trustDomain": .string(""), "proxyListenPort": .integer(0), "proxyInboundListenPort": .integer(0)]
    )
  }

  /// `ProxyConfig` for templates; its JSON leaves out what is as the default has it (template.go cleanProxyConfig).
  func proxyRecord() throws(TemplateProblem) -> TemplateRecord {
    var data = proxy
    for key in ["interceptionMode", "holdApplicationUntilProxyStarts", "tracing", "proxyMetadata"] {
      data.removeField(key)
    }
    let mode = proxy["interceptionMode"]?.text ?? "REDIRECT"
    let hold: TemplateValue? =
      if case .boolean(let flag)? = proxy["holdApplicationUntilProxyStarts"] {
        .boolean(flag)
      } else {
        nil
      }
    return try ProtoMessage.record(
      "*v1alpha1.ProxyConfig",
      of: data,
      absent: [
        "interceptionMode": ProtoMessage.enumeration("v1alpha1.InterceptionMode", mode, isZero: mode == "REDIRECT"),
        "holdApplicationUntilProxyStarts": ProtoMessage.wrapper("*wrapperspb.BoolValue", hold, zero: .boolean(false)),
        "tracing": .record(try tracing()),
        "proxyMetadata": .texts(metadata),
        "discoveryAddress": .string(""), "statusPort": .integer(0), "proxyAdminPort": .integer(0),
      ],
      printing: changes
    )
  }

  /// What differs from the defaults, in the order of the message's fields, as protojson writes it.
  private var changes: Value {
    let entries = proxy.entries.filter { entry in
      entry.value != Self.defaultProxy[entry.key] && (entry.key != "proxyMetadata" || entry.value != .mapping([]))
    }
    func place(_ entry: Value.Entry) -> Int { Self.proxyFields.firstIndex(of: entry.key) ?? Self.proxyFields.count }
    return .mapping(entries.sorted { (place($0), $0.key) < (place($1), $1.key) })
  }

  /// The fields of `ProxyConfig` (istio.io/api mesh/v1alpha1/proxy.proto).
  private static let proxyFields = [
    "configPath", "binaryPath", "serviceCluster", "tracingServiceName", "drainDuration", "discoveryAddress",
    "zipkinAddress", "statsdUdpAddress", "proxyAdminPort", "controlPlaneAuthPolicy", "customConfigFile",
    "statNameLength", "concurrency", "proxyBootstrapTemplatePath", "interceptionMode", "tracing",
    "envoyAccessLogService", "envoyMetricsService", "proxyMetadata", "runtimeValues", "statusPort", "extraStatTags",
    "terminationDrainDuration", "gatewayTopology", "proxyStatsMatcher", "readinessProbe",
    "holdApplicationUntilProxyStarts", "caCertificatesPem", "image", "privateKeyProvider", "proxyHeaders",
  ]

  private var metadata: [String: String] {
    var texts: [String: String] = [:]
    for entry in proxy["proxyMetadata"]?.entries ?? [] { texts[entry.key] = entry.value.text }
    return texts
  }

  /// Tracing, whose getters work on nil too.
  private func tracing() throws(TemplateProblem) -> TemplateRecord {
    let settings = proxy["tracing"]?["tlsSettings"]
    let security = try ProtoMessage.record(
      "*v1alpha3.ClientTLSSettings",
      of: settings,
      absent: ["caCertificates": .string("")]
    )
    return try ProtoMessage.record(
      "*v1alpha1.Tracing",
      of: proxy["tracing"],
      absent: ["tlsSettings": .record(security)]
    )
  }

  private static let defaultProxy: Value = [
    "configPath": "./etc/istio/proxy", "binaryPath": "/usr/local/bin/envoy", "serviceCluster": "istio-proxy",
    "drainDuration": "45s", "terminationDrainDuration": "5s", "discoveryAddress": "istiod.istio-system.svc:15012",
    "proxyAdminPort": 15000, "controlPlaneAuthPolicy": "MUTUAL_TLS", "statNameLength": 189, "statusPort": 15020,
  ]

  private static let defaultMesh: Value = [
    "proxyListenPort": 15001, "proxyInboundListenPort": 15006, "trustDomain": "cluster.local",
    "rootNamespace": "istio-system", "enablePrometheusMerge": true, "inboundTrafficPolicy": ["mode": "PASSTHROUGH"],
  ]
}
