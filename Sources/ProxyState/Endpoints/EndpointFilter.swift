/// Which endpoints are meant.
public struct EndpointFilter: Hashable, Sendable {
  /// The address, with or without its port; empty for any.
  public var address = ""
  /// The port; nil for any.
  public var port: Int?
  /// The whole name of the cluster; empty for any.
  public var cluster = ""
  /// How it is said to be; empty for anything.
  public var health = ""

  /// Any endpoint.
  public init() {}

  /// Whether every endpoint is meant.
  public var isEmpty: Bool { self == EndpointFilter() }

  /// Whether an endpoint is meant. Capitals do not count.
  func matches(_ address: NetworkAddress, health: String, cluster: String) -> Bool {
    let isAddress =
      self.address.isEmpty || address.host.isEqualIgnoringCase(self.address)
      || address.description.isEqualIgnoringCase(self.address)
    return isAddress && (port == nil || port == address.port ?? 0)
      && (self.cluster.isEmpty || cluster.isEqualIgnoringCase(self.cluster))
      && (self.health.isEmpty || health.isEqualIgnoringCase(self.health))
  }
}
