import Output

/// Whose tokens are accepted, as Envoy's filter for JSON Web Tokens says it: a request without a token goes on, one with
/// a token that is not good does not.
struct TokenAuthentication: Sendable {
  /// Where the keys of an issuer are.
  enum Keys: Sendable {
    /// In the configuration.
    case written(String)
    /// At an address, fetched through a cluster.
    case fetched(address: String, cluster: String, timeout: ProtoDuration)
  }

  /// An issuer of tokens.
  struct Provider: Sendable {
    let issuer: RequestAuthenticationRule.Issuer
    let keys: Keys
  }

  let providers: [Provider]
  /// Whether the route is chosen again when a token was read: before, none of its claims is known.
  let clearsRoutes: Bool

  private static func name(_ place: Int) -> String { "origins-\(place)" }

  var filter: JSONValue {
    let members = providers.enumerated().map { JSONValue.Member(Self.name($0), $1.json(clearsRoutes: clearsRoutes)) }
    return .named(
      "envoy.filters.http.jwt_authn",
      .jwtAuthentication,
      [
        "providers": .object(members),
        "rules": [["match": ["prefix": "/"], "requires": requirement]],
        "bypass_cors_preflight": true,
      ]
    )
  }

  /// One issuer's token or none; of several issuers any token, or for each of them its own or none.
  ///
  /// Source: Istio `pilot/pkg/security/authn/policy_applier.go`, `convertToEnvoyJwtConfig`.
  private var requirement: JSONValue {
    let names = providers.indices.map { place -> JSONValue in ["provider_name": .string(Self.name(place))] }
    let optional = names.map { name -> JSONValue in
      ["requires_any": ["requirements": [name, ["allow_missing": [:]]]]]
    }
    if optional.count == 1 { return optional[0] }
    let each: JSONValue = ["requires_all": ["requirements": .array(optional)]]
    return ["requires_any": ["requirements": .array(names + [each])]]
  }
}

extension TokenAuthentication.Provider {
  fileprivate func json(clearsRoutes: Bool) -> JSONValue {
    .message([
      "issuer": .string(issuer.name),
      "audiences": .texts(issuer.audiences),
      "local_jwks": localKeys,
      "remote_jwks": remoteKeys,
      "forward": .flag(issuer.isForwarded),
      "from_headers": .list(
        issuer.headers.map { .message(["name": .string($0.name), "value_prefix": .text($0.prefix)]) }
      ),
      "from_params": .texts(issuer.parameters),
      "from_cookies": .texts(issuer.cookies),
      "forward_payload_header": .text(issuer.claimsHeader),
      "payload_in_metadata": "payload",
      "normalize_payload_in_metadata": [
        "space_delimited_claims": .array((["scope", "permission"] + issuer.lists).map { .string($0) })
      ],
      "claim_to_headers": .list(
        issuer.copies.map { ["header_name": .string($0.header), "claim_name": .string($0.claim)] }
      ),
      "clear_route_cache": .flag(clearsRoutes),
    ])
  }

  private var localKeys: JSONValue? {
    guard case .written(let keys) = keys else { return nil }
    return ["inline_string": .string(keys)]
  }

  private var remoteKeys: JSONValue? {
    guard case .fetched(let address, let cluster, let timeout) = keys else { return nil }
    return [
      "http_uri": ["uri": .string(address), "cluster": .string(cluster), "timeout": .duration(timeout)],
      "cache_duration": "300s",
      "async_fetch": ["fast_listener": true],
    ]
  }
}
