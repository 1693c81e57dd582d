/// Decides how connections to a port of a service are encrypted.
///
/// Source: Istio `pilot/pkg/networking/core/cluster_tls.go`.
struct ClusterSecurity {
  let scope: ProxyScope
  let service: MeshService
  let port: ServicePort
  let subset: String

  /// The authorities that the machine trusts, as the agent of a pod calls them.
  private static let systemAuthorities = "file-root:system"

  func apply(_ rule: ClientTLSRule?, isSimulated: Bool, to cluster: inout Cluster) {
    if scope.target.isStandalone {
      // There are no certificates, and nobody who asks for them but hosts outside of the mesh.
      guard let rule, rule.mode == .simple || rule.mode == .mutual, !isSimulated else { return }
      cluster.security = .encrypted(UpstreamTLS(serverName: serverName(rule), protocols: protocols))
      return
    }
    guard let rule else {
      guard !service.isExternal, cluster.discovery == .endpointService else { return }
      cluster.security = .mutualWhereSpoken(istioMutual(names: [], serverName: ""))
      return
    }
    switch rule.mode {
    case .disable: return
    case .istioMutual: cluster.security = .encrypted(istioMutual(names: rule.names, serverName: rule.serverName))
    case .simple, .mutual:
      cluster.security = .encrypted(settings(rule))
      cluster.http.takesNameFromRequest = rule.serverName.isEmpty && rule.names.isEmpty && port.protocolKind.mayBeHTTP
    }
  }

  private func istioMutual(names: [String], serverName: String) -> UpstreamTLS {
    var protocols = ["istio-peer-exchange", "istio"]
    if port.protocolKind.isHTTP2 { protocols.append("h2") }
    return UpstreamTLS(
      certificate: "default",
      authorities: "ROOTCA",
      names: names.isEmpty ? service.certificateNames : names,
      serverName: serverName.isEmpty
        ? NamingScheme.serverName(service.host, port: port.number, subset: subset) : serverName,
      protocols: protocols
    )
  }

  private func settings(_ rule: ClientTLSRule) -> UpstreamTLS {
    var settings = UpstreamTLS(names: rule.names.isEmpty ? service.certificateNames : rule.names, protocols: protocols)
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

  private var protocols: [String] { port.protocolKind.isHTTP2 ? ["h2"] : [] }

  private func serverName(_ rule: ClientTLSRule) -> String {
    rule.serverName.isEmpty && !HostName.isWildcard(service.host) ? service.host : rule.serverName
  }
}
