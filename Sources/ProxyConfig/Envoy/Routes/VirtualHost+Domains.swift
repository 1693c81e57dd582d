extension VirtualHost {
  /// The same for other domains.
  func with(domains: [String]) -> VirtualHost {
    VirtualHost(
      name: name,
      domains: domains,
      routes: routes,
      omissions: omissions,
      requiresTLS: requiresTLS,
      origin: origin
    )
  }
}
