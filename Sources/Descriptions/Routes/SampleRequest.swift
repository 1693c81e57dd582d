import ProxyConfig

/// A request that some route takes, so that the way of the others like it can be told.
struct SampleRequest {
  let url: RequestURL
  let headers: [RouteRequest.Header]

  /// Makes one for the first route that leads to a host, or to any of its clusters, without asking for what cannot be made
  /// up; nil where there is none.
  ///
  /// - Parameters:
  ///   - routes: the routing tables of a proxy.
  ///   - host: where the request is to end, in full.
  ///   - port: the port of the service there; nil for any.
  ///   - authority: what the request names; nil for a domain of the route.
  init?(
    leadingTo host: String,
    port: Int?,
    in virtualHosts: [VirtualHost],
    of translation: Translation,
    authority: String? = nil,
    at entrancePort: Int
  ) {
    for virtualHost in virtualHosts {
      for route in virtualHost.routes {
        let ends = translation.destinations(of: route).contains { end in
          end.host == host && (port == nil || end.port == port)
        }
        guard ends, let target = Self.target(of: route.match.path),
          let headers = Self.headers(of: route.match), route.match.query.isEmpty, route.match.claims.isEmpty
        else { continue }
        let name = authority ?? Self.name(in: virtualHost.domains)
        guard let url = RequestURL("http://\(name):\(entrancePort)\(target)") else { continue }
        self.url = url
        self.headers = headers
        return
      }
    }
    return nil
  }

  /// A path that fits; nil for an expression.
  private static func target(of path: RouteMatch.Path) -> String? {
    switch path {
    case .exact(let text), .prefix(let text), .segments(let text): text
    case .regex(let text): text == ".*" ? "/" : nil
    }
  }

  /// Headers that fit; nil where one cannot be made up.
  private static func headers(of match: RouteMatch) -> [RouteRequest.Header]? {
    match.headers.isEmpty ? [] : nil
  }

  /// A host that a domain takes.
  private static func name(in domains: [String]) -> String {
    let domain = domains.first ?? "*"
    if domain == "*" { return "example.com" }
    return domain.hasPrefix("*.") ? "any" + domain.dropFirst() : domain
  }
}
