extension RouteConfiguration {
  /// The virtual host that takes a request.
  ///
  /// Source: Envoy, `VirtualHost.domains`: exact names go before names with `*` in front, those before names with `*`
  /// behind, each the longest first; `*` alone is the last. Case does not matter.
  public func virtualHost(for request: RouteRequest) -> VirtualHost? { host(for: request)?.host }

  /// The virtual host that takes a request, and the domain of it that fits. O(domains).
  func host(for request: RouteRequest) -> (host: VirtualHost, domain: String)? {
    let authority = Self.lookupName(request.authority, ignoringPort: ignoresPorts)
    var best: (rank: DomainRank, host: VirtualHost, domain: String)?
    for host in virtualHosts {
      for domain in host.domains {
        guard let rank = DomainRank(domain.lowercased(), taking: authority) else { continue }
        if best.map({ $0.rank < rank }) ?? true { best = (rank, host, domain) }
      }
    }
    return best.map { ($0.host, $0.domain) }
  }

  /// Whatever stands behind the last colon is the port, unless the colon is part of an IPv6 address.
  ///
  /// Source: Envoy `source/common/http/header_utility.cc`, `getPortStart`.
  private static func lookupName(_ authority: String, ignoringPort: Bool) -> String {
    let name = authority.lowercased()
    guard ignoringPort, let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    if let bracket = name.utf8.lastIndex(of: UInt8(ascii: "]")), bracket > colon { return name }
    return String(name[..<colon])
  }
}

extension VirtualHost {
  /// The route that takes a request; nil when none does, which Envoy answers with 404.
  public func route(for request: RouteRequest) -> Route? { routes.first { $0.match.takes(request) } }
}
