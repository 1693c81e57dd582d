import Output

/// A cluster: one port of a service, or of one of its subsets, and how connections to it are made.
public struct Cluster: Sendable {
  /// How Envoy learns the endpoints.
  public enum Discovery: Hashable, Sendable {
    /// From the endpoint discovery service, under the cluster's own name.
    case endpointService
    /// They stand in the cluster.
    case fixed
    /// Every address that DNS knows for a name.
    case allAddressesOfName
    /// The address that DNS gives first for a name.
    case firstAddressOfName
    /// Where the client wanted to connect.
    case originalDestination
  }

  /// How a cluster that asks DNS is written: as fields of the cluster, which is what Istio sends and what Envoy calls
  /// deprecated, or as an extension.
  enum NameLookupForm: Sendable {
    case fields
    case `extension`
  }

  /// The name: `outbound|9080|v1|reviews.default.svc.cluster.local` and the like.
  public let name: String
  /// How Envoy learns the endpoints.
  public let discovery: Discovery
  /// The endpoints, unless a discovery service has them.
  public var endpoints: ClusterLoadAssignment?
  /// The Service or ServiceEntry; nil for what Istio adds by itself.
  public var origin: Origin?
  /// The DestinationRule whose policy holds.
  public var policyOrigin: Origin?
  /// The labels of the workloads of its subset.
  public internal(set) var subsetLabels: [String: String] = [:]
  /// How an endpoint is chosen.
  public internal(set) var loadBalancing = LoadBalancing.roundRobin(warmup: nil)
  var connectTimeout = ProtoDuration.seconds(10)
  var lookupForm = NameLookupForm.fields
  var limits: ConnectionLimits?
  var http = UpstreamHTTPOptions()
  var outlierDetection: OutlierDetection?
  var weighsLocalities = false
  var keepalive: TCPKeepalive?
  var security = UpstreamSecurity.plain
  var proxyProtocol: ProxyProtocolVersion?
  var sourceAddress: String?
  var metadata = ResourceMetadata()
  var statisticsName: String?

  init(_ name: String, _ discovery: Discovery, origin: Origin? = nil) {
    self.name = name
    self.discovery = discovery
    self.origin = origin
  }

  /// The message `envoy.config.cluster.v3.Cluster`, with `@type`.
  public var json: JSONValue {
    var members = [JSONValue.Member("@type", .string(TypeURL.cluster.text)), JSONValue.Member("name", .string(name))]
    members += discoveryMembers
    let fields: [(String, JSONValue?)] = [
      ("connect_timeout", .duration(connectTimeout)),
      ("load_assignment", endpoints?.inlineJSON),
      ("lb_policy", loadBalancing.name.map { .string($0) }),
      (loadBalancing.configurationName, loadBalancing.configuration),
      ("circuit_breakers", limits?.json),
      ("typed_extension_protocol_options", http.json),
      ("dns_lookup_family", asksNamesByFields ? "V4_ONLY" : nil),
      ("dns_refresh_rate", asksNamesByFields ? "60s" : nil),
      ("respect_dns_ttl", .flag(asksNamesByFields)),
      ("outlier_detection", outlierDetection?.json),
      ("upstream_bind_config", sourceAddress.map { ["source_address": ["address": .string($0), "port_value": 0]] }),
      ("common_lb_config", commonBalancing),
      ("transport_socket", transportSocket),
      ("transport_socket_matches", security.matches),
      ("metadata", metadata.json),
      ("upstream_connection_options", keepalive.map { ["tcp_keepalive": $0.json] }),
      ("alt_stat_name", statisticsName.map { .string($0) }),
    ]
    members += fields.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }
    return .object(members)
  }

  private var asksNamesByFields: Bool {
    lookupForm == .fields && (discovery == .allAddressesOfName || discovery == .firstAddressOfName)
  }

  private var discoveryMembers: [JSONValue.Member] {
    switch discovery {
    case .fixed: return [JSONValue.Member("type", "STATIC")]
    case .originalDestination: return [JSONValue.Member("type", "ORIGINAL_DST")]
    case .endpointService:
      let source: JSONValue = ["ads": [:], "initial_fetch_timeout": "0s", "resource_api_version": "V3"]
      return [
        JSONValue.Member("type", "EDS"),
        JSONValue.Member("eds_cluster_config", ["eds_config": source, "service_name": .string(name)]),
      ]
    case .allAddressesOfName, .firstAddressOfName:
      let isLogical = discovery == .firstAddressOfName
      if lookupForm == .fields { return [JSONValue.Member("type", isLogical ? "LOGICAL_DNS" : "STRICT_DNS")] }
      let lookup = JSONValue.named(
        "envoy.cluster.dns",
        .dnsCluster,
        [
          "dns_refresh_rate": "60s", "respect_dns_ttl": true, "dns_lookup_family": "V4_ONLY",
          "all_addresses_in_single_endpoint": .flag(isLogical),
        ]
      )
      return [JSONValue.Member("cluster_type", lookup)]
    }
  }

  private var commonBalancing: JSONValue? {
    let threshold = outlierDetection?.panicThreshold
    guard threshold != nil || weighsLocalities else { return nil }
    return .message([
      "healthy_panic_threshold": threshold.map { $0 == 0 ? [:] : ["value": .integer($0)] },
      "locality_weighted_lb_config": weighsLocalities ? [:] : nil,
    ])
  }

  private var transportSocket: JSONValue? {
    guard let proxyProtocol else { return security.socket }
    let inner = security.socket ?? UpstreamSecurity.rawBuffer
    return .named(
      "envoy.transport_sockets.upstream_proxy_protocol",
      .proxyProtocol,
      ["config": .message(["version": proxyProtocol == .second ? "V2" : nil]), "transport_socket": inner]
    )
  }
}
