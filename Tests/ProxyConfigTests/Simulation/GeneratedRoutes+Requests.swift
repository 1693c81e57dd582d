import ProxyConfig

extension GeneratedRoutes {
  private static let paths = [
    "/", "/a", "/a/", "/a/b", "/a/b/c", "/A", "/A/B", "/ab", "/AB", "/b", "/v1/x", "/v22/x", "/a%20b", "/%61/b",
    "/a//b",
    "/a/../b", "/a/./b", "/a%2Fb", "/a|b", "/v1",
  ]
  private static let queries = [
    "", "", "", "?q=x", "?page=12", "?q", "?q=&page=x1", "?page=1&page=x&q=a%20b", "?x=1&q=xy",
  ]
  private static let headers = [
    "end-user: jason", "End-User: jasper", "end-user;", "x-a: 1", "X-A: 2", "x-a: x y", "x-request-id: q",
    "x-forwarded-proto: https", "User-Agent: jason", "x-envoy-max-retries: 1", "x-forwarded-proto: http",
    "origin: http://a.test", "access-control-request-method: GET",
  ]

  /// As many requests to each configuration.
  mutating func exchanges(each count: Int) -> [Exchange] {
    configurations.flatMap { configuration in (0..<count).compactMap { _ in exchange(with: configuration) } }
  }

  private mutating func exchange(with configuration: Configuration) -> Exchange? {
    let path = pick(Self.paths) + pick(Self.queries)
    var lines = ["user-agent: test"]
    for _ in 0..<number(0...3) { lines.append(pick(Self.headers)) }
    let method = pick(["GET", "GET", "GET", "POST", "PUT", "HEAD", "OPTIONS"])
    let url = RequestURL("http://\(pick(configuration.hosts))\(path)")
    let ask = Ask(path, lines, method: method, shows: Self.shown)
    return url.map { Exchange(url: $0, entrance: configuration.entrance, ask: ask) }
  }
}
