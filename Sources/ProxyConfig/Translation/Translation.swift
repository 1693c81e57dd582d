/// What a proxy is told: listeners, routes, clusters and endpoints, each knowing where it came from.
public struct Translation: Sendable {
  /// A port of this machine that leads to what would be another port in a cluster.
  public struct AssignedPort: Sendable {
    /// The port of this machine.
    public let port: Int
    /// What it leads to: `gateway default/bookinfo-gateway:80`, `mongo.default.svc.cluster.local:27017`.
    public let purpose: String
  }

  /// A port of gateways, and the listener that serves it.
  public struct GatewayPort: Sendable {
    /// The gateways that have it, as `namespace/name`.
    public let gateways: [String]
    /// The port that clients know.
    public let port: Int
    /// The name of the listener.
    public let listener: String
    /// Whether clients speak TLS there.
    public let isEncrypted: Bool
  }

  /// What Envoy it is for.
  public let target: TranslationTarget
  /// The labels and the like of the proxy that it is for.
  public let identity: ProxyIdentity
  /// The listeners, in order of their names.
  public internal(set) var listeners: [Listener] = []
  /// The route configurations that listeners refer to, in order of their names.
  public internal(set) var routes: [RouteConfiguration] = []
  /// The clusters, in order of their names.
  public internal(set) var clusters: [Cluster] = []
  /// The endpoints that the discovery service has, in order of the names of their clusters.
  public internal(set) var endpoints: [ClusterLoadAssignment] = []
  /// The ports of an Envoy by itself that have been given away.
  public internal(set) var assignedPorts: [AssignedPort] = []
  /// The ports of the gateways that the proxy plays, in order of the ports.
  public internal(set) var gatewayPorts: [GatewayPort] = []
  /// What was not translated as it was meant.
  public internal(set) var problems: [TranslationProblem] = []

  /// Translates a mesh for one proxy. Pure and deterministic: near-linear in the objects that the proxy may see.
  public init(
    _ input: TranslationInput,
    for identity: ProxyIdentity,
    target: TranslationTarget,
    naming: NamingScheme = .current
  ) {
    self.target = target
    self.identity = identity
    let scope = ProxyScope(input, identity, target, naming)
    problems = input.problems + scope.problems
    let listening: ListenerOutcome
    switch (target, identity.kind) {
    case (.standalone(let layout), _): listening = StandaloneListeners(scope, layout).outcome()
    case (.istiod, .sidecar): listening = SidecarListeners(scope).outcome()
    case (.istiod, .gateway): listening = GatewayListeners(scope).outcome()
    }
    routes = listening.routes.sorted { $0.name < $1.name }
    assignedPorts = listening.assignedPorts
    gatewayPorts = listening.gatewayPorts
    problems += listening.problems
    let clusterOutcome = ClusterTranslation(scope).outcome(listening)
    clusters = clusterOutcome.clusters.sorted { $0.name < $1.name }
    endpoints = clusterOutcome.endpoints.sorted { $0.clusterName < $1.clusterName }
    let simulated = clusterOutcome.simulated.map { name, workload in workload.listener(named: name) }
    listeners = (listening.listeners + simulated).sorted { $0.name < $1.name }
    problems = TranslationProblem.distinct(problems + clusterOutcome.problems)
  }

  /// The same with every route configuration inside of the listeners that refer to it, as a static configuration has it
  /// and as it can be validated.
  public var inlined: Translation {
    var inlined = self
    let byName = Dictionary(routes.map { ($0.name, $0) }) { first, _ in first }
    inlined.listeners = listeners.map { $0.inlining(byName) }
    inlined.routes = []
    return inlined
  }
}
