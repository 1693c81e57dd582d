/// Turns services and what DestinationRules say of them into clusters and endpoints.
///
/// Source: Istio `pilot/pkg/networking/core/cluster.go`, `buildOutboundClusters`, and `cluster_builder.go`.
struct ClusterTranslation {
  private let scope: ProxyScope

  init(_ scope: ProxyScope) { self.scope = scope }

  func outcome(_ listening: ListenerOutcome) -> ClusterOutcome {
    var outcome = ClusterOutcome()
    var names: Set<String> = []
    for service in scope.services { add(service, &names, into: &outcome) }
    if listening.passesTLSOn {
      for service in scope.services where !service.isExternal {
        add(service, passingTLSOn: true, &names, into: &outcome)
      }
    }
    outcome.clusters += builtInClusters + listening.inboundPorts.map(inboundCluster)
    return outcome
  }

  private func add(
    _ service: MeshService,
    passingTLSOn: Bool = false,
    _ names: inout Set<String>,
    into outcome: inout ClusterOutcome
  ) {
    guard let discovery = discovery(of: service) else {
      if case .client = service.resolution {
        outcome.problems.append(TranslationProblem(.unsupported, service.host, at: service.origin))
      }
      return
    }
    let rule = scope.rules.rule(for: service.host, of: service)
    let endpoints = EndpointTranslation(scope, service)
    for port in service.ports where port.protocolKind != .udp {
      let policy = (rule?.policy ?? TrafficPolicy()).selected(for: port.number)
      var draft = ClusterDraft(scope: scope, service: service, port: port, discovery: discovery, rule: rule)
      draft.passesTLSOn = passingTLSOn
      draft.add(nil, policy, endpoints, &names, into: &outcome)
      for subset in rule?.subsets ?? [] {
        let policy = (rule?.policy ?? TrafficPolicy()).overridden(by: subset.policy, for: port.number)
        draft.add(subset, policy, endpoints, &names, into: &outcome)
      }
    }
  }

  /// How the endpoints of a service are found; nil when the proxy could not reach any.
  private func discovery(of service: MeshService) -> Cluster.Discovery? {
    let isStandalone = scope.target.isStandalone
    switch service.resolution {
    case .alias: return nil
    case .known: return isStandalone ? .fixed : .endpointService
    case .dns: return .allAddressesOfName
    case .dnsFirst: return .firstAddressOfName
    case .client:
      if isStandalone {
        if service.isKubernetes { return .fixed }
        // Nobody has asked DNS yet, as a captured client would have.
        return HostName.isWildcard(service.host) ? nil : .allAddressesOfName
      }
      return scope.identity.kind == .sidecar ? .originalDestination : .endpointService
    }
  }

  private var builtInClusters: [Cluster] {
    let blackHole = Cluster(BuiltInCluster.blackHole, .fixed)
    if scope.target.isStandalone { return [blackHole] }
    var passthrough = Cluster(BuiltInCluster.passthrough, .originalDestination)
    passthrough.loadBalancing = .clusterProvided
    passthrough.limit(nil, scope.input.mesh)
    passthrough.http.version = .sameAsClient
    if scope.identity.kind == .gateway { return [blackHole, passthrough] }
    var inbound = Cluster(BuiltInCluster.inboundPassthrough, .originalDestination)
    inbound.loadBalancing = .clusterProvided
    inbound.limit(nil, scope.input.mesh)
    inbound.http.version = .sameAsClient
    inbound.sourceAddress = BuiltInCluster.inboundSource
    return [blackHole, passthrough, inbound]
  }

  private func inboundCluster(_ port: InboundPort) -> Cluster {
    let name = scope.naming.inbound(port: port.number)
    var cluster = Cluster(name, port.endpoint == nil ? .originalDestination : .fixed, origin: port.origin)
    if let address = port.endpoint {
      cluster.endpoints = ClusterLoadAssignment(clusterName: name, at: address, origin: port.origin)
    } else {
      cluster.loadBalancing = .clusterProvided
      cluster.sourceAddress = BuiltInCluster.inboundSource
    }
    cluster.limit(port.pool, scope.input.mesh)
    cluster.metadata.services = port.service.map { [$0] } ?? []
    if port.protocolKind.isHTTP2 { cluster.http.version = .second }
    if port.protocolKind == .detected { cluster.http.version = .sameAsClient }
    cluster.statisticsName = "\(name);"
    return cluster
  }
}
