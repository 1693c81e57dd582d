/// The name and namespace of a service, read from its host.
struct ServiceName: Hashable {
  /// The service.
  let name: String
  /// Its namespace.
  let namespace: String

  /// Reads `reviews.prod.svc.cluster.local`; nil for a host of any other form, such as one outside.
  init?(_ host: QualifiedHost, domain: String) {
    let suffix = ".svc.\(domain)"
    guard host.name.hasSuffix(suffix) else { return nil }
    let parts = host.name.dropLast(suffix.count).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[0].hasPrefix("*") else { return nil }
    self.name = String(parts[0])
    self.namespace = String(parts[1])
  }
}
