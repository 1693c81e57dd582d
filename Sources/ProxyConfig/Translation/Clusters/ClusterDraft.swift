/// One port of a service, of which the clusters of its subsets are variations.
struct ClusterDraft {
  let scope: ProxyScope
  let service: MeshService
  let port: ServicePort
  let discovery: Cluster.Discovery
  let rule: DestinationRule?
  /// Whether TLS is passed on to endpoints that end it themselves, as the gateway of another network asks for.
  var passesTLSOn = false

  /// Adds the cluster of the port, or of one of its subsets, with its endpoints.
  func add(
    _ subset: DestinationRule.Subset?,
    _ policy: TrafficPolicy,
    _ endpoints: EndpointTranslation,
    _ names: inout Set<String>,
    into outcome: inout ClusterOutcome
  ) {
    let name = name(subset)
    guard names.insert(name).inserted else { return }
    let passesThrough = policy.loadBalancer?.simple == .passthrough && policy.loadBalancer?.consistentHash == nil
    let isFollowing = passesThrough && !scope.target.isStandalone && scope.identity.kind == .sidecar
    let found = endpoints.found(port, subset?.labels ?? [:], policy, name, onlyMutualTLS: passesTLSOn)
    let discovery = isFollowing ? .originalDestination : found.discovery(instead: self.discovery)
    let isFetched = discovery == .endpointService
    let needsEndpoints = discovery == .allAddressesOfName || discovery == .firstAddressOfName
    if needsEndpoints, found.assignment.localities.isEmpty { return }
    var cluster = Cluster(name, discovery, origin: subset?.origin ?? service.origin)
    cluster.subsetLabels = subset?.labels ?? [:]
    cluster.lookupForm = scope.target.isStandalone ? .extension : .fields
    if discovery != .originalDestination, !isFetched { cluster.endpoints = found.assignment }
    if isFetched { outcome.endpoints.append(found.assignment) }
    outcome.simulated.merge(found.simulated) { first, _ in first }
    apply(policy, subset?.name ?? "", to: &cluster)
    cluster.weighsLocalities = found.weighsLocalities
    if !passesTLSOn {
      let security = security(subset?.name ?? "", endpoints)
      let problem = security.apply(policy.tls, isSimulated: !found.simulated.isEmpty, to: &cluster)
      if let problem { outcome.problems.append(problem) }
    }
    outcome.clusters.append(cluster)
  }

  private func name(_ subset: DestinationRule.Subset?) -> String {
    if passesTLSOn { return NamingScheme.serverName(service.host, port: port.number, subset: subset?.name ?? "") }
    return scope.naming.outbound(
      service.host,
      port: port,
      number: port.number,
      subset: subset?.name ?? "",
      labels: subset?.labels ?? [:]
    )
  }

  private func security(_ subset: String, _ endpoints: EndpointTranslation) -> ClusterSecurity {
    ClusterSecurity(scope: scope, service: service, port: port, subset: subset, endpoints: endpoints, policy: rule)
  }

  private func apply(_ policy: TrafficPolicy, _ subset: String, to cluster: inout Cluster) {
    cluster.policyOrigin = rule?.origin
    cluster.metadata = ResourceMetadata(
      configPath: rule?.configPath,
      services: [.init(host: service.host, name: service.name, namespace: service.namespace)],
      defaultOriginalPort: port.number,
      subset: subset.isEmpty ? nil : subset
    )
    cluster.statisticsName = "\(cluster.name);"
    applyBalancing(policy, to: &cluster)
    cluster.limit(policy.connectionPool, scope.input.mesh, budget: policy.retryBudget)
    cluster.http.version = version(policy.connectionPool)
    cluster.outlierDetection = policy.outlierDetection
    cluster.proxyProtocol = passesTLSOn ? nil : policy.proxyProtocol
  }

  private func applyBalancing(_ policy: TrafficPolicy, to cluster: inout Cluster) {
    if cluster.discovery == .originalDestination {
      cluster.loadBalancing = .clusterProvided
      return
    }
    let balancing = policy.loadBalancer?.balancing ?? .leastRequest(warmup: nil)
    // Only the original destination provides an endpoint.
    cluster.loadBalancing = balancing == .clusterProvided ? .roundRobin(warmup: nil) : balancing
  }

  private func version(_ pool: ConnectionPool?) -> UpstreamHTTPOptions.Version {
    if pool?.keepsClientProtocol == true { return .sameAsClient }
    if port.protocolKind.isHTTP2 { return .second }
    if pool?.upgrade == .upgrade, port.protocolKind.mayBeHTTP { return .second }
    let upgradesAll = scope.input.mesh.upgradesToHTTP2 && pool?.upgrade != .never
    if upgradesAll, port.protocolKind.isHTTP { return .second }
    return port.protocolKind == .detected ? .sameAsClient : .first
  }
}
