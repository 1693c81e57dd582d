/// The chains by which a gateway passes TLS on to services of its mesh, for other networks of it: one for each cluster,
/// chosen by the name that TLS asks for, which is the cluster's.
///
/// Source: Istio `pilot/pkg/networking/core/gateway.go`, `builtAutoPassthroughFilterChains`.
struct AutomaticPassthrough {
  let scope: ProxyScope
  let server: GatewayRule.Server

  /// The chains, in order of the services.
  var chains: [FilterChain] {
    scope.services.flatMap { service -> [FilterChain] in
      guard !service.isExternal, server.hosts.contains(where: { HostName.covers($0.host, service.host) }) else {
        return []
      }
      let subsets = scope.rules.rule(for: service.host, of: service)?.subsets.map(\.name) ?? []
      return service.ports.filter { $0.protocolKind != .udp }.flatMap { port in
        ([""] + subsets).map { chain(NamingScheme.serverName(service.host, port: port.number, subset: $0)) }
      }
    }
  }

  private func chain(_ cluster: String) -> FilterChain {
    var proxy = TCPProxy(to: cluster)
    proxy.logs = scope.accessLogs(.outbound).all
    var chain = FilterChain(filters: [.tcp(proxy)], origin: server.origin)
    // Whoever asks for a cluster's name has to speak mutual TLS with it: nobody gets past its certificates here.
    chain.match = FilterChain.Match(serverNames: [cluster], protocols: InboundWay.anyMutual)
    return chain
  }
}
