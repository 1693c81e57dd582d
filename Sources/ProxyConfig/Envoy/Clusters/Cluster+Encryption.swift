extension Cluster {
  /// How connections to the endpoints of a cluster are encrypted.
  public enum Encryption: String, Hashable, Sendable {
    /// They are not.
    case plain
    /// With the certificates of the mesh, where the endpoint has a proxy that speaks it.
    case mutualWhereSpoken = "mutual-where-spoken"
    /// With the certificates of the mesh, always.
    case mutual
    /// As a DestinationRule says, with other certificates than those of the mesh.
    case other
  }

  /// How connections to the endpoints are encrypted.
  public var encryption: Encryption {
    switch security {
    case .plain: .plain
    case .mutualWhereSpoken: .mutualWhereSpoken
    case .encrypted(let settings): settings.certificate == "default" ? .mutual : .other
    }
  }
}
