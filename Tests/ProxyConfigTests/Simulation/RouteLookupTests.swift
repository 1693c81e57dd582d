import ProxyConfig
import Testing

@Suite("Which route of a mesh takes a request")
struct RouteLookupTests {
  private static let translation = MeshText.translation(
    BehaviourMesh.text(
      """
      - name: jason
        match: [{headers: {end-user: {exact: jason}}, method: {exact: GET}}]
        route: [{destination: {host: reviews, subset: v2}}]
      - name: anonymous
        match: [{withoutHeaders: {end-user: {}}, uri: {prefix: /anonymous}}]
        route: [{destination: {host: reviews, subset: v1}}]
      - name: exact
        match: [{uri: {exact: /exact}, ignoreUriCase: true}, {queryParams: {page: {regex: "[0-9]+"}}}]
        redirect: {uri: /elsewhere}
      - name: pattern
        match: [{uri: {regex: "/v[12]/.*"}}, {headers: {x-trace: {prefix: ab}}}]
        route: [{destination: {host: reviews, subset: v2}}]
      - name: authority
        match: [{authority: {prefix: reviews.default.svc}}]
        route: [{destination: {host: reviews, subset: v1}}]
      - name: rest
        route:
          - {destination: {host: reviews, subset: v1}, weight: 90}
          - {destination: {host: reviews, subset: v2}, weight: 10}
        mirror: {host: reviews, subset: v2}
      """
    ),
    target: .standalone(TranslationTarget.Standalone())
  )

  private static func request(
    _ target: String = "/",
    method: String = "GET",
    authority: String = "reviews",
    _ headers: [String: String] = [:]
  ) -> RouteRequest {
    RouteRequest(
      method: method,
      authority: authority,
      target: target,
      headers: headers.map { RouteRequest.Header(name: $0.key, value: $0.value) }
    )
  }

  @Test(
    "proves that the first route whose conditions all hold takes the request",
    arguments: [
      (request("/", ["End-User": "jason"]), "jason"),
      (request("/", method: "POST", ["End-User": "jason"]), "rest"),
      (request("/anonymous/1"), "anonymous"),
      (request("/anonymous/1", ["end-user": "x"]), "rest"),
      (request("/EXACT?a=b"), "exact"),
      (request("/exact/1"), "rest"),
      (request("/x?page=12"), "exact"),
      (request("/x?page=1a"), "rest"),
      (request("/v1/x"), "pattern"),
      (request("/v3/x"), "rest"),
      (request("/", ["X-Trace": "abc"]), "pattern"),
      (request(authority: "reviews.default.svc.cluster.local:9080"), "authority"),
      (request(), "rest"),
    ]
  )
  func lookup(request: RouteRequest, name: String) throws {
    let host = try #require(Self.translation.meshRoutes?.virtualHost(for: request))
    #expect(host.route(for: request)?.name == name)
  }

  @Test(
    "proves which virtual host takes which name",
    arguments: [
      ("reviews", "reviews.default.svc.cluster.local:9080"),
      ("REVIEWS:9080", "reviews.default.svc.cluster.local:9080"),
      ("reviews.default", "reviews.default.svc.cluster.local:9080"),
      ("reviews:80", "block_all"),
      ("nobody", "block_all"),
    ]
  )
  func hosts(authority: String, name: String) throws {
    let host = Self.translation.meshRoutes?.virtualHost(for: Self.request(authority: authority))
    #expect(host?.name == name)
  }

  @Test("proves that destinations are told with weights, subsets and who answers")
  func destinations() throws {
    let request = Self.request()
    let route = try #require(Self.translation.meshRoutes?.virtualHost(for: request)?.route(for: request))
    let destinations = Self.translation.destinations(of: route)
    #expect(destinations.map(\.subset) == ["v1", "v2"])
    #expect(destinations.map(\.weight) == [90, 10])
    #expect(destinations.map(\.host) == Array(repeating: "reviews.default.svc.cluster.local", count: 2))
    #expect(destinations.map(\.simulatedWorkloads) == [["reviews-v1"], ["reviews-v2"]])
    #expect(destinations.allSatisfy { !$0.isOpenEnded && $0.addresses.allSatisfy(\.isOnThisMachine) })
    #expect(Self.translation.mirrors(of: route).map(\.subset) == ["v2"])
  }

  @Test(
    "proves which addresses stay on this machine",
    arguments: [
      ("127.0.0.1", true), ("127.255.0.3", true), ("::1", true), ("localhost", true), ("LocalHost", true),
      ("128.0.0.1", false), ("127.0.0.1.example.com", false), ("127.1", false), ("127.0.0.256", false),
      ("0.0.0.0", false), ("::", false), ("10.0.0.1", false), ("localhost.example.com", false), ("", false),
    ]
  )
  func machine(host: String, isHere: Bool) {
    #expect(Address.socket(host: host, port: 80).isOnThisMachine == isHere)
  }
}
