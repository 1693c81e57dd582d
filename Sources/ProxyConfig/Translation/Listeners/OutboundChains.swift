/// The filter chains that take what no service does.
enum OutboundChains {
  /// What becomes of connections that fit nothing.
  static func `fallthrough`(_ scope: ProxyScope) -> FilterChain {
    let isOpen = scope.outboundPolicy == .allowAny
    let proxy = scope.sidecar?.egressProxy.map { scope.cluster(of: $0, listenerPort: 0) }
    let cluster = isOpen ? proxy ?? BuiltInCluster.passthrough : BuiltInCluster.blackHole
    var handler = TCPProxy(to: cluster)
    handler.logs = scope.accessLogs(.outbound).all
    return FilterChain(name: isOpen ? "PassthroughFilterChain" : "BlackHoleFilterChain", filters: [.tcp(handler)])
  }

  /// The listener that takes every captured connection and hands it over to that of its address.
  static func virtualOutbound(_ scope: ProxyScope) -> Listener {
    var loop = FilterChain(
      name: "virtualOutbound-blackhole",
      filters: [.tcp(TCPProxy(to: BuiltInCluster.blackHole))]
    )
    // A connection to the port itself would be handed over to itself for ever.
    loop.match.port = SidecarListeners.outboundPort
    var rest = Self.fallthrough(scope)
    rest.name = "virtualOutbound-catchall-tcp"
    let address = Address.socket(host: SidecarListeners.wildcard, port: SidecarListeners.outboundPort)
    var listener = Listener("virtualOutbound", at: address, .outbound, chains: [loop, rest])
    listener.handsOver = true
    listener.logs = scope.accessLogs(.outbound).listener
    return listener
  }
}
