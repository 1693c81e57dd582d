import Output

/// The routes of a set of domains.
public struct VirtualHost: Sendable {
  /// The name: `host:port`, `allow_any`, `block_all`.
  public let name: String
  /// The domains that requests name: exact, `*.suffix`, `prefix.*` or `*`.
  public let domains: [String]
  /// The routes; the first that fits takes the request.
  public let routes: [Route]
  /// Whether every request is redirected to HTTPS.
  public let requiresTLS: Bool
  /// Where the host comes from: a VirtualService, a Service, a Gateway; nil for what Istio adds by itself.
  public let origin: Origin?
  /// The rules that no route was made of.
  let omissions: [RuleRoutes.Omission]

  init(
    name: String,
    domains: [String],
    routes: [Route],
    omissions: [RuleRoutes.Omission] = [],
    requiresTLS: Bool = false,
    origin: Origin? = nil
  ) {
    self.name = name
    self.domains = domains
    self.routes = routes
    self.omissions = omissions
    self.requiresTLS = requiresTLS
    self.origin = origin
  }

  var json: JSONValue {
    .message([
      "name": .string(name),
      "domains": .texts(domains),
      "routes": .list(routes.map(\.json)),
      "require_tls": requiresTLS ? "ALL" : nil,
      "include_request_attempt_count": true,
    ])
  }
}
