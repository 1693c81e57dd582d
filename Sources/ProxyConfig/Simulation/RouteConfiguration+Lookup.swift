extension RouteConfiguration {
  /// The virtual host that takes a request.
  ///
  /// Source: Envoy, `VirtualHost.domains`: exact names go before names with `*` in front, those before names with `*`
  /// behind, each the longest first; `*` alone is the last. Case does not matter.
  public func virtualHost(for request: RouteRequest) -> VirtualHost? {
    let authority = Self.lookupName(request.authority, ignoringPort: ignoresPorts)
    var best: (rank: DomainRank, host: VirtualHost)?
    for host in virtualHosts {
      for domain in host.domains {
        guard let rank = DomainRank(domain.lowercased(), taking: authority) else { continue }
        if best.map({ $0.rank < rank }) ?? true { best = (rank, host) }
      }
    }
    return best?.host
  }

  private static func lookupName(_ authority: String, ignoringPort: Bool) -> String {
    let name = authority.lowercased()
    guard ignoringPort, let colon = name.lastIndex(of: ":"), name[colon...].dropFirst().allSatisfy(\.isNumber) else {
      return name
    }
    return String(name[..<colon])
  }
}

extension VirtualHost {
  /// The route that takes a request; nil when none does, which Envoy answers with 404.
  public func route(for request: RouteRequest) -> Route? { routes.first { $0.match.takes(request) } }
}
