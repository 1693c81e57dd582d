extension RouteConfiguration {
  /// Where the virtual hosts and their routes come from.
  public var provenance: Provenance {
    Provenance(members: ["virtual_hosts": .list(virtualHosts.map(\.provenance))])
  }
}

extension VirtualHost {
  fileprivate var provenance: Provenance { Provenance([origin], members: ["routes": .list(routes.map(\.origin))]) }
}
