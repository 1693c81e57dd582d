extension RouteRequest {
  private static let forwardedScheme = "x-forwarded-proto"
  private static let identifier = "x-request-id"
  /// Stands for the number that Envoy draws: a UUID of version 4 like any other.
  private static let exampleIdentifier = "00000000-0000-4000-8000-000000000000"

  /// The request as a connection manager hands it to its filters; nil when it answers with 400 instead.
  ///
  /// Source: Envoy `source/common/http/conn_manager_utility.cc`, `mutateRequestHeaders` and `maybeNormalizePath`; what
  /// stands here was measured with Envoy 1.40.
  func arrived(at manager: HTTPProxy, isEncrypted: Bool) -> RouteRequest? {
    guard let target = manager.paths.normalized(target) else { return nil }
    var request = self
    request.target = target
    request.headers.removeAll { KnownHeaders.removed.contains($0.name.lowercased()) }
    let transport = isEncrypted ? "https" : "http"
    // Only the proxies of the mesh are believed.
    let told = manager.usesRemoteAddress ? nil : value(of: Self.forwardedScheme)
    request.set(Self.forwardedScheme, told ?? transport)
    request.scheme = told.flatMap { ["http", "https"].contains($0.lowercased()) ? $0.lowercased() : nil } ?? transport
    if manager.usesRemoteAddress || value(of: Self.identifier) == nil {
      request.set(Self.identifier, Self.exampleIdentifier)
    }
    return request
  }

  /// The scheme of the client's connection, as far as anyone upstream told.
  var forwardedScheme: String { value(of: Self.forwardedScheme) ?? scheme }

  private mutating func set(_ name: String, _ value: String) {
    headers.removeAll { $0.name.lowercased() == name }
    headers.append(Header(name: name, value: value))
  }
}
