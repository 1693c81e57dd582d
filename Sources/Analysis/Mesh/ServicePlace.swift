/// The service that a host names: `reviews` of `default` for `reviews.default.svc.cluster.local`.
public struct ServicePlace: Hashable {
  /// The name of the service.
  public let service: String
  /// Its namespace.
  public let namespace: String

  /// Reads a host; nil when it lies outside of the cluster's domain.
  public init?(_ host: QualifiedHost, domain: String) {
    let suffix = ".svc.\(domain)"
    guard host.name.hasSuffix(suffix) else { return nil }
    let parts = host.name.dropLast(suffix.count).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    self.service = String(parts[0])
    self.namespace = String(parts[1])
  }
}
