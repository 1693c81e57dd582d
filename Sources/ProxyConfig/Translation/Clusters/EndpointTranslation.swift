import Resources

/// The endpoints of one service, found once for all of its ports and subsets.
struct EndpointTranslation {
  /// The endpoints of one cluster.
  struct Found {
    let assignment: ClusterLoadAssignment
    let weighsLocalities: Bool
    let simulated: [String: SimulatedWorkload]
    /// Whether some are names rather than addresses.
    let hasNames: Bool

    /// How they can be found: a cluster whose endpoints stand in it asks DNS where they are names.
    func discovery(instead wanted: Cluster.Discovery) -> Cluster.Discovery {
      wanted == .fixed && hasNames && simulated.isEmpty ? .allAddressesOfName : wanted
    }
  }

  private let scope: ProxyScope
  private let service: MeshService
  private let endpoints: [MeshEndpoint]
  private let namesAllowed: Bool
  /// The identities that certificates of the endpoints may have, in order; none where nobody encrypts.
  let identities: [String]

  init(_ scope: ProxyScope, _ service: MeshService) {
    self.scope = scope
    self.service = service
    switch service.resolution {
    case .dns, .dnsFirst: namesAllowed = true
    case .known, .client, .alias: namesAllowed = scope.target.isStandalone
    }
    endpoints = Self.endpoints(scope, service)
    identities = scope.target.isStandalone ? [] : ServiceIdentities.names(service, endpoints, scope.input)
  }

  /// Whether there are endpoints, all of which speak mutual TLS.
  var allSpeakMutualTLS: Bool { !endpoints.isEmpty && endpoints.allSatisfy(\.speaksMutualTLS) }

  /// The addresses of the endpoints, each once.
  var addresses: [String] {
    Set(
      endpoints.compactMap { endpoint in
        if case .host(let host) = endpoint.place, IPAddressText.isAddress(host) { return host }
        return nil
      }
    ).sorted()
  }

  /// The endpoints for a port that have the labels of a subset.
  func found(
    _ port: ServicePort,
    _ labels: [String: String],
    _ policy: TrafficPolicy,
    _ clusterName: String,
    onlyMutualTLS: Bool = false
  ) -> Found {
    var simulated: [String: SimulatedWorkload] = [:]
    var hasNames = false
    var placed: [PlacedEndpoint] = []
    for endpoint in endpoints where endpoint.hasLabels(labels) {
      guard let address = address(of: endpoint, port) else { continue }
      if case .simulated = endpoint.place {
        let name = SimulatedWorkload.listenerName(endpoint)
        simulated[name] = simulated[name] ?? SimulatedWorkload(endpoint)
      }
      if address.isName {
        guard namesAllowed else { continue }
        hasNames = true
      }
      let speaksMutualTLS = speaks(endpoint, address)
      if onlyMutualTLS, !speaksMutualTLS { continue }
      placed.append(PlacedEndpoint(endpoint: endpoint, address: address, speaksMutualTLS: speaksMutualTLS))
      if case .dnsFirst = service.resolution { break }
    }
    // A cluster that asks DNS takes no listener of Envoy's own for an endpoint, and one that does not takes no name.
    if hasNames, !simulated.isEmpty { placed.removeAll { $0.address.isName } }
    let spread = LocalitySpread(scope, service, policy).places(placed)
    return Found(
      assignment: ClusterLoadAssignment(clusterName: clusterName, localities: spread.places),
      weighsLocalities: spread.isWeighted,
      simulated: simulated,
      hasNames: hasNames
    )
  }

  /// Whether an endpoint speaks mutual TLS at a port: its sidecar does unless a policy turns it off.
  private func speaks(_ endpoint: MeshEndpoint, _ address: Address) -> Bool {
    guard endpoint.speaksMutualTLS, !scope.target.isStandalone else { return false }
    guard case .socket(_, let port) = address, !scope.input.peerAuthentications.isEmpty else { return true }
    let rules = PeerAuthentication(scope.input, namespace: endpoint.namespace, labels: endpoint.labels)
    return rules.mode(of: port) != .disable
  }

  private func address(of endpoint: MeshEndpoint, _ port: ServicePort) -> Address? {
    switch endpoint.place {
    case .socket(let path): return .pipe(path: path)
    case .simulated:
      let name = SimulatedWorkload.listenerName(endpoint)
      return .internalListener(name: name, endpoint: endpoint.name)
    case .host(let host):
      guard let number = endpoint.number(of: port), (1...65_535).contains(number) else { return nil }
      return .socket(host: host, port: number)
    }
  }

  /// What is written in a ServiceEntry, else what Endpoints list, else the workloads that the service selects; a name
  /// for DNS without endpoints is its own.
  private static func endpoints(_ scope: ProxyScope, _ service: MeshService) -> [MeshEndpoint] {
    if !service.writtenEndpoints.isEmpty { return service.writtenEndpoints }
    if let listed = scope.input.endpointObjects[service.host], !listed.isEmpty { return listed }
    if let selector = service.selector, !selector.isEmpty {
      let selected = scope.input.workloads.selected(by: selector, in: service.namespace)
      return selected.flatMap { endpoints(of: $0, among: selected, scope) }
    }
    if service.isKubernetes || HostName.isWildcard(service.host) { return [] }
    switch service.resolution {
    case .known, .alias: return []
    case .dns, .dnsFirst, .client:
      return [
        MeshEndpoint(
          address: service.host,
          service: service.name,
          namespace: service.namespace,
          origin: service.origin
        )
      ]
    }
  }

  private static func endpoints(of workload: Workload, among all: [Workload], _ scope: ProxyScope) -> [MeshEndpoint] {
    if let entry = workload.entry {
      var endpoint = entry
      endpoint.labels = workload.labels
      return [endpoint]
    }
    if let address = workload.address {
      return [MeshEndpoint(place: .host(address), name: workload.name, of: workload)]
    }
    // A template whose pods run is told by them.
    guard scope.target.isStandalone, !all.contains(where: { $0.address != nil && $0.hasLabels(workload.labels) }) else {
      return []
    }
    return (0..<max(workload.replicas, 0)).map { place in
      MeshEndpoint(
        place: .simulated(workload: workload.name),
        name: workload.replicas == 1 ? workload.name : "\(workload.name)-\(place)",
        of: workload
      )
    }
  }
}

extension Address {
  /// Whether it is a name that DNS is asked for.
  fileprivate var isName: Bool {
    guard case .socket(let host, _) = self else { return false }
    return !IPAddressText.isAddress(host)
  }
}
