extension OutboundRoutes {
  /// The route configuration of a place at which any host may be asked for: a domain without a port means port 80.
  ///
  /// Source: Istio `pilot/pkg/networking/core/httproute.go`, `mergeAllVirtualHosts`.
  mutating func proxyConfiguration(named name: String, services: [MeshService]) -> RouteConfiguration {
    var byPort: [Int: [MeshService]] = [:]
    for service in services {
      if case .alias = service.resolution { continue }
      for port in service.ports where port.protocolKind.mayBeHTTP { byPort[port.number, default: []].append(service) }
    }
    return configuration(named: name, byPort) { _, port in port == 80 }
  }

  /// The virtual hosts of all ports in one. A domain with its port means that port; whether it also does without is what
  /// `isUsual` says of a host and a port.
  mutating func configuration(
    named name: String,
    _ byPort: [Int: [MeshService]],
    isUsual: (_ host: String, _ port: Int) -> Bool
  ) -> RouteConfiguration {
    var hosts: [VirtualHost] = []
    var claims = DomainClaims(fullNames: [])
    for (port, services) in byPort.sorted(by: { $0.key < $1.key }) {
      for host in virtualHosts(port: port, services: services) {
        // The host in full is the first of its domains.
        let isUsual = host.domains.first.map { isUsual($0, port) } ?? false
        let claimed = claims.claim(host.domains.flatMap { isUsual ? [$0, "\($0):\(port)"] : ["\($0):\(port)"] })
        if claimed.isEmpty { continue }
        hosts.append(host.with(domains: claimed))
      }
    }
    hosts.sort { $0.name < $1.name }
    return RouteConfiguration(name: name, virtualHosts: hosts + [DefaultRoutes.lastHost(scope)], ignoresPorts: false)
  }
}
