/// Decides how connections to a port of a service are encrypted.
///
/// Source: Istio `pilot/pkg/networking/core/cluster_tls.go`.
struct ClusterSecurity {
  let scope: ProxyScope
  let service: MeshService
  let port: ServicePort
  let subset: String
  let endpoints: EndpointTranslation
  /// The DestinationRule, whose credentials only the workloads that it selects may fetch.
  let policy: DestinationRule?

  /// The authorities that the machine trusts, as the agent of a pod calls them.
  private static let systemAuthorities = "file-root:system"

  /// Encrypts a cluster; nil when it could be done as it is written.
  func apply(_ rule: ClientTLSRule?, isSimulated: Bool, to cluster: inout Cluster) -> TranslationProblem? {
    if scope.target.isStandalone {
      // There are no certificates, and nobody who asks for them but hosts outside of the mesh.
      guard let rule, rule.mode == .simple || rule.mode == .mutual, !isSimulated else { return nil }
      cluster.security = .encrypted(UpstreamTLS(serverName: serverName(rule), protocols: protocols(cluster)))
      return nil
    }
    guard let rule else {
      applyAutomatic(to: &cluster)
      return nil
    }
    switch rule.mode {
    case .disable: return nil
    case .istioMutual:
      cluster.security = .encrypted(istioMutual(names: rule.names, serverName: rule.serverName, cluster))
      return nil
    case .simple, .mutual: return applyWritten(rule, to: &cluster)
    }
  }

  /// Mutual TLS where nobody asks for something else, with the endpoints that speak it.
  ///
  /// Source: Istio `pilot/pkg/model/push_context.go`, `BestEffortInferServiceMTLSMode`.
  private func applyAutomatic(to cluster: inout Cluster) {
    guard scope.input.mesh.usesMutualTLS, !service.isExternal else { return }
    guard PeerAuthentication(scope.input, namespace: service.namespace, labels: [:]).general != .disable else { return }
    let settings = istioMutual(names: [], serverName: "", cluster)
    if cluster.discovery != .originalDestination {
      cluster.security = .mutualWhereSpoken(settings)
    } else if endpoints.allSpeakMutualTLS {
      // Nobody tells Envoy which of the addresses that clients ask for speaks it.
      cluster.security = .encrypted(settings)
    }
  }

  private func applyWritten(_ rule: ClientTLSRule, to cluster: inout Cluster) -> TranslationProblem? {
    let origin = policy?.origin ?? service.origin
    if !rule.credential.isEmpty, scope.identity.kind == .sidecar, policy?.selector == nil {
      let subject = "the credential \(rule.credential) of a rule without a workloadSelector"
      return TranslationProblem(.unsupported, subject, at: origin)
    }
    if rule.mode == .mutual, rule.credential.isEmpty, rule.certificate.isEmpty || rule.key.isEmpty {
      return TranslationProblem(.unsupported, "mutual TLS without a certificate and a key", at: origin)
    }
    cluster.security = .encrypted(settings(rule, cluster))
    cluster.http.takesServerName = rule.serverName.isEmpty
    cluster.http.checksServerName = rule.serverName.isEmpty && rule.names.isEmpty && !rule.skipsVerification
    return nil
  }

  private func istioMutual(names: [String], serverName: String, _ cluster: Cluster) -> UpstreamTLS {
    UpstreamTLS(
      certificate: "default",
      authorities: "ROOTCA",
      names: names.isEmpty ? endpoints.identities : names,
      serverName: serverName.isEmpty
        ? NamingScheme.serverName(service.host, port: port.number, subset: subset) : serverName,
      protocols: ["istio-peer-exchange", "istio"] + protocols(cluster)
    )
  }

  private func settings(_ rule: ClientTLSRule, _ cluster: Cluster) -> UpstreamTLS {
    let names = rule.names.isEmpty && !service.isKubernetes ? endpoints.identities : rule.names
    var settings = UpstreamTLS(names: names, protocols: protocols(cluster))
    settings.serverName = rule.serverName
    if !rule.credential.isEmpty {
      settings.certificate = rule.mode == .mutual ? "kubernetes://\(rule.credential)" : nil
      settings.authorities = "kubernetes://\(rule.credential)-cacert"
    } else {
      settings.certificate = rule.mode == .mutual ? "file-cert:\(rule.certificate)~\(rule.key)" : nil
      settings.authorities = rule.authorities.isEmpty ? Self.systemAuthorities : "file-root:\(rule.authorities)"
    }
    if rule.skipsVerification { settings.authorities = nil }
    // Envoy refuses names without authorities.
    if settings.authorities == nil { settings.names = [] }
    return settings
  }

  private func protocols(_ cluster: Cluster) -> [String] { cluster.http.version == .second ? ["h2"] : [] }

  private func serverName(_ rule: ClientTLSRule) -> String {
    rule.serverName.isEmpty && !HostName.isWildcard(service.host) ? service.host : rule.serverName
  }
}
