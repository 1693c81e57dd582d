public import Analysis

/// A service as a person names it: `reviews`, `reviews.prod`, `reviews.prod.svc.cluster.local` or `example.com`.
public struct ServiceName: Hashable, Sendable {
  private let word: String
  private let service: String?
  /// The namespace that the service is in, or that a host which is no service is looked at from.
  public let namespace: String

  /// Reads a word; a name alone is one of `namespace`.
  public init(_ word: String, namespace: String) {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isService = parts.count <= 2 || parts[2] == "svc"
    self.word = word
    service = isService ? parts[0] : nil
    self.namespace = isService && parts.count > 1 ? parts[1] : namespace
  }

  /// The host in full. A word with one dot is a host of that name if the mesh has one: `example.com`.
  public func host(in mesh: Mesh) -> QualifiedHost {
    let whole = QualifiedHost(whole: word)
    guard let service, mesh.hosts.hosts(named: whole).isEmpty else { return whole }
    return QualifiedHost(service: service, namespace: namespace, domain: mesh.settings.clusterDomain)
  }
}
