import Output

/// What an Envoy is started with: who it is, where its administration listens, and where its configuration comes from.
public struct Bootstrap: Sendable {
  /// Where the configuration comes from.
  public enum Source: Sendable {
    /// It stands in the bootstrap.
    case fixed(Translation)
    /// Two files, replaced by renaming: one of listeners, one of clusters.
    case files(listeners: String, clusters: String)
    /// A control plane: one stream for everything.
    case controlPlane(DiscoveryServer)
  }

  /// A control plane.
  public struct DiscoveryServer: Hashable, Sendable {
    /// The socket of the pod's agent, which passes the stream on: `./etc/istio/proxy/XDS`.
    public var discoverySocket = "./etc/istio/proxy/XDS"
    /// The socket of the agent for certificates.
    public var secretSocket = "./var/run/secrets/workload-spiffe-uds/socket"

    /// Makes the one of Istio's pods.
    public init() {}
  }

  /// Where traces go.
  public struct Tracing: Hashable, Sendable {
    /// The address of a collector that takes Zipkin's spans.
    public let host: String
    /// Its port.
    public let port: Int

    /// Makes one.
    public init(host: String, port: Int) {
      self.host = host
      self.port = port
    }
  }

  /// Where the administration of a proxy of Istio's listens, on loopback.
  public static let administrationPort = 15_000

  /// Whose Envoy it is.
  public var identity: ProxyIdentity
  /// Where the administration listens; a socket has mode 0600.
  public var administration: Address
  /// Where the configuration comes from.
  public var source: Source
  /// Where traces go; nil for nowhere.
  public var tracing: Tracing?
  /// What is known of the mesh.
  public var settings: TranslationSettings

  /// Makes a bootstrap.
  public init(
    for identity: ProxyIdentity,
    administration: Address,
    source: Source,
    tracing: Tracing? = nil,
    settings: TranslationSettings = TranslationSettings()
  ) {
    self.identity = identity
    self.administration = administration
    self.source = source
    self.tracing = tracing
    self.settings = settings
  }

  /// The message `envoy.config.bootstrap.v3.Bootstrap`. O(its size).
  public var json: JSONValue {
    .message([
      "node": node,
      "layered_runtime": Self.runtime,
      "overload_manager": Self.overload,
      "bootstrap_extensions": [.named("envoy.bootstrap.internal_listener", .internalListener)],
      "stats_config": StatisticsTags.json,
      "admin": admin,
      "dynamic_resources": dynamicResources,
      "static_resources": staticResources,
      "tracing": tracing.map { _ in Self.tracer },
    ])
  }

  /// Where the collector of traces is found among the clusters.
  private static let tracingCluster = "zipkin"
  /// Where the discovery service is found among the clusters.
  private static let discoveryCluster = "xds-grpc"

  private var admin: JSONValue {
    guard case .pipe(let path) = administration else { return ["address": administration.json] }
    // Whoever may write to the administration may stop the proxy.
    return ["address": ["pipe": ["path": .string(path), "mode": 0o600]]]
  }

  private var node: JSONValue {
    var metadata: [JSONValue.Member] = [
      .init("NAME", .string(identity.name)), .init("NAMESPACE", .string(identity.namespace)),
      .init("SERVICE_ACCOUNT", .string(identity.serviceAccount)), .init("CLUSTER_ID", "Kubernetes"),
      .init("MESH_ID", .string(settings.trustDomain)), .init("INSTANCE_IPS", .string(identity.address)),
    ]
    if let labels = JSONValue.textMap(identity.labels) { metadata.append(.init("LABELS", labels)) }
    let app = identity.labels["app"] ?? identity.name
    return .message([
      "id": .string(identity.nodeID(domain: settings.clusterDomain)),
      "cluster": .string("\(app).\(identity.namespace)"),
      "locality": Locality(identity.locality).json,
      "metadata": .object(metadata),
    ])
  }

  private static let runtime: JSONValue = [
    "layers": [
      ["name": "global config", "static_layer": ["re2.max_program_size.error_level": 32_768]],
      ["name": "admin", "admin_layer": [:]],
    ]
  ]

  /// No limit, said so that Envoy does not warn of its absence.
  private static let overload: JSONValue = [
    "resource_monitors": [
      .named(
        "envoy.resource_monitors.global_downstream_max_connections",
        .connectionLimit,
        ["max_active_downstream_connections": 2_147_483_647]
      )
    ]
  ]

  private static let tracer = JSONValue.message([
    "http": .named(
      "envoy.tracers.zipkin",
      .zipkin,
      [
        "collector_cluster": .string(tracingCluster),
        "collector_endpoint": "/api/v2/spans",
        "trace_id_128bit": true,
        "shared_span_context": false,
        "collector_endpoint_version": "HTTP_JSON",
      ]
    )
  ])

  private var dynamicResources: JSONValue? {
    switch source {
    case .fixed(let translation): Self.needsDiscovery(translation) ? ["ads_config": Self.discoveryStream] : nil
    case .files(let listeners, let clusters):
      ["lds_config": Self.file(listeners), "cds_config": Self.file(clusters)]
    case .controlPlane:
      [
        "lds_config": Self.stream, "cds_config": Self.stream, "ads_config": Self.discoveryStream,
      ]
    }
  }

  private static let stream: JSONValue = [
    "ads": [:], "initial_fetch_timeout": "0s", "resource_api_version": "V3",
  ]

  private static func file(_ path: String) -> JSONValue {
    ["path_config_source": ["path": .string(path)], "resource_api_version": "V3"]
  }

  private static let discoveryStream: JSONValue = [
    "api_type": "GRPC",
    "set_node_on_first_message_only": true,
    "transport_api_version": "V3",
    "grpc_services": [["envoy_grpc": ["cluster_name": .string(discoveryCluster)]]],
  ]

  /// Whether endpoints or routes of a configuration come from a discovery service.
  private static func needsDiscovery(_ translation: Translation) -> Bool {
    translation.clusters.contains { $0.discovery == .endpointService } || !translation.routes.isEmpty
  }

  private var staticResources: JSONValue? {
    var clusters: [JSONValue] = []
    var listeners: [JSONValue] = []
    switch source {
    case .fixed(let translation):
      listeners = translation.listeners.map { $0.json.withoutType }
      clusters = translation.clusters.map { $0.json.withoutType }
      // Certificates come from the agent whether or not anything else does.
      if Self.needsDiscovery(translation) { clusters += Self.agents(DiscoveryServer()) }
    case .files: break
    case .controlPlane(let server):
      listeners = AgentPorts.listeners.map { $0.json.withoutType }
      clusters = AgentPorts.clusters.map { $0.json.withoutType } + Self.agents(server)
    }
    if let tracing { clusters.append(Self.collector(tracing)) }
    if clusters.isEmpty, listeners.isEmpty { return nil }
    return .message(["listeners": .list(listeners), "clusters": .list(clusters)])
  }

  private static func agents(_ server: DiscoveryServer) -> [JSONValue] {
    [
      agent(discoveryCluster, at: server.discoverySocket), agent(SecretReference.cluster, at: server.secretSocket),
    ]
  }

  private static func agent(_ name: String, at path: String) -> JSONValue {
    var cluster = Cluster(name, .fixed)
    cluster.connectTimeout = .seconds(1)
    cluster.http.version = .second
    return cluster.at(.pipe(path: path)).json.withoutType
  }

  private static func collector(_ tracing: Tracing) -> JSONValue {
    var cluster = Cluster(tracingCluster, .allAddressesOfName)
    cluster.lookupForm = .extension
    cluster.connectTimeout = .seconds(1)
    return cluster.at(.socket(host: tracing.host, port: tracing.port)).json.withoutType
  }
}

extension Cluster {
  /// The same with one endpoint.
  fileprivate func at(_ address: Address) -> Cluster {
    var cluster = self
    cluster.endpoints = ClusterLoadAssignment(clusterName: name, at: address, origin: nil)
    return cluster
  }
}

extension JSONValue {
  /// A message of its own, as it stands where its type is known.
  fileprivate var withoutType: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != "@type" })
  }
}
