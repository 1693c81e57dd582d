/// The filter that RequestAuthentications lead to.
///
/// Source: Istio `pilot/pkg/security/authn/policy_applier.go`. Istio fetches the keys of an issuer by itself; here the
/// proxy is told to, which is what Istio does with `PILOT_JWT_ENABLE_REMOTE_JWKS`.
struct TokenTranslation {
  let scope: ProxyScope
  private(set) var problems: [TranslationProblem] = []
  private(set) var filter: HTTPFilter?

  /// - Parameter routesByClaims: whether routes are chosen by what is in a token, as gateways do.
  init(_ scope: ProxyScope, _ rules: [RequestAuthenticationRule], routesByClaims: Bool) {
    self.scope = scope
    let issuers = rules.flatMap(\.issuers).sorted { $0.name < $1.name }
    var providers: [TokenAuthentication.Provider] = []
    for issuer in issuers {
      if let keys = keys(of: issuer) {
        providers.append(.init(issuer: issuer, keys: keys))
      } else {
        let isWritten = !issuer.keys.isEmpty
        let reason = isWritten ? "whose keys are of no use" : "whose keys no host of the mesh has"
        let subject = "the issuer \(issuer.name), \(reason),"
        problems.append(TranslationProblem(.unsupported, subject, at: issuer.origin))
      }
    }
    if !providers.isEmpty {
      filter = .tokens(TokenAuthentication(providers: providers, clearsRoutes: routesByClaims))
    }
  }

  private func keys(of issuer: RequestAuthenticationRule.Issuer) -> TokenAuthentication.Keys? {
    if !issuer.keys.isEmpty { return KeySet.isUsable(issuer.keys) ? .written(issuer.keys) : nil }
    guard let (host, port) = Self.place(issuer.keysAddress), scope.service(host)?.port(port) != nil else { return nil }
    let cluster = scope.cluster(of: Destination(host: host, port: port), listenerPort: port)
    return .fetched(address: issuer.keysAddress, cluster: cluster, timeout: issuer.timeout)
  }

  /// The host and port of an address.
  private static func place(_ address: String) -> (String, Int)? {
    let isEncrypted = address.hasPrefix("https://")
    guard isEncrypted || address.hasPrefix("http://") else { return nil }
    let authority = address.dropFirst(isEncrypted ? 8 : 7).prefix { $0 != "/" && $0 != "?" }
    let parts = authority.split(separator: ":", maxSplits: 1)
    guard let host = parts.first else { return nil }
    let port = parts.count > 1 ? Int(parts[1]) : isEncrypted ? 443 : 80
    return port.map { (String(host), $0) }
  }
}
