/// One port of a service, of which the clusters of its subsets are variations.
struct ClusterDraft {
  let scope: ProxyScope
  let service: MeshService
  let port: ServicePort
  let discovery: Cluster.Discovery
  let rule: DestinationRule?

  /// Adds the cluster of the port, or of one of its subsets, with its endpoints.
  func add(
    _ subset: DestinationRule.Subset?,
    _ policy: TrafficPolicy,
    _ endpoints: EndpointTranslation,
    _ names: inout Set<String>,
    into outcome: inout ClusterOutcome
  ) {
    let name = scope.naming.outbound(
      service.host,
      port: port,
      number: port.number,
      subset: subset?.name ?? "",
      labels: subset?.labels ?? [:]
    )
    guard names.insert(name).inserted else { return }
    let passesThrough = policy.loadBalancer?.simple == .passthrough && policy.loadBalancer?.consistentHash == nil
    let isFollowing = passesThrough && !scope.target.isStandalone && scope.identity.kind == .sidecar
    let found = endpoints.found(port, subset?.labels ?? [:], policy, name)
    let discovery = isFollowing ? .originalDestination : found.discovery(instead: self.discovery)
    let isFetched = discovery == .endpointService
    let needsEndpoints = discovery == .allAddressesOfName || discovery == .firstAddressOfName
    if needsEndpoints, found.assignment.localities.isEmpty { return }
    var cluster = Cluster(name, discovery, origin: subset?.origin ?? service.origin)
    cluster.lookupForm = scope.target.isStandalone ? .extension : .fields
    if discovery != .originalDestination, !isFetched { cluster.endpoints = found.assignment }
    if isFetched { outcome.endpoints.append(found.assignment) }
    outcome.simulated.merge(found.simulated) { first, _ in first }
    apply(policy, subset?.name ?? "", isSimulated: !found.simulated.isEmpty, to: &cluster)
    cluster.weighsLocalities = found.weighsLocalities
    outcome.clusters.append(cluster)
  }

  private func apply(_ policy: TrafficPolicy, _ subset: String, isSimulated: Bool, to cluster: inout Cluster) {
    cluster.policyOrigin = rule?.origin
    cluster.metadata = ResourceMetadata(
      configPath: rule?.configPath,
      services: [.init(host: service.host, name: service.name, namespace: service.namespace)],
      defaultOriginalPort: port.number,
      subset: subset.isEmpty ? nil : subset
    )
    cluster.statisticsName = "\(cluster.name);"
    applyBalancing(policy, to: &cluster)
    applyPool(policy, to: &cluster)
    cluster.outlierDetection = policy.outlierDetection
    cluster.proxyProtocol = policy.proxyProtocol
    let security = ClusterSecurity(scope: scope, service: service, port: port, subset: subset)
    security.apply(policy.tls, isSimulated: isSimulated, to: &cluster)
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

  private func applyPool(_ policy: TrafficPolicy, to cluster: inout Cluster) {
    var limits = ConnectionLimits()
    limits.retryBudget = policy.retryBudget
    let pool = policy.connectionPool
    limits.connections = pool?.connections ?? limits.connections
    limits.pendingRequests = pool?.pendingRequests ?? limits.pendingRequests
    limits.requests = pool?.requests ?? limits.requests
    limits.retries = pool?.retries ?? limits.retries
    cluster.limits = limits
    cluster.connectTimeout = pool?.connectTimeout ?? cluster.connectTimeout
    cluster.keepalive = pool?.keepalive
    cluster.http = UpstreamHTTPOptions(version: version(pool))
    guard port.protocolKind.mayBeHTTP || pool != nil else { return }
    cluster.http.idleTimeout = pool?.httpIdleTimeout ?? pool?.tcpIdleTimeout
    cluster.http.requestsPerConnection = pool?.requestsPerConnection
    cluster.http.maximumDuration = pool?.maximumDuration
    cluster.http.concurrentStreams = pool?.concurrentStreams
    cluster.http.keepalive = pool?.http2Keepalive
  }

  private func version(_ pool: ConnectionPool?) -> UpstreamHTTPOptions.Version {
    if pool?.keepsClientProtocol == true { return .sameAsClient }
    if port.protocolKind.isHTTP2 { return .second }
    if pool?.upgrade == .upgrade, port.protocolKind.mayBeHTTP { return .second }
    return port.protocolKind == .detected ? .sameAsClient : .first
  }
}
