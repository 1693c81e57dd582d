import Analysis
import MeshStores
import Routing
import Testing

@Suite("HTTPRoutes and RouteRules are split, too") struct RouteFormTests {
  private static func route(_ spec: String, _ name: String = "a", namespace: String = "default") -> String {
    "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: \(name), namespace: \(namespace)}, "
      + "spec: {\(spec)}}\n---\n"
  }

  private static func service(_ name: String, _ selector: String, ports: String = "{port: 9080}") -> String {
    "{apiVersion: v1, kind: Service, metadata: {name: \(name)}, "
      + "spec: {selector: {\(selector)}, ports: [\(ports)]}}\n---\n"
  }

  private static let parent = "parentRefs: [{group: \"\", kind: Service, name: reviews}], "

  private static func backends(_ items: String) -> String { route(parent + "rules: [{backendRefs: [\(items)]}]") }

  @Test(
    "an HTTPRoute counts by its parent, of its own namespace for others, or else by its hosts",
    arguments: [
      (route("parentRefs: [{group: \"\", kind: Service, name: reviews}]"), ["default/a"]),
      (route("parentRefs: [{group: \"\", kind: Service, name: reviews, namespace: default}]", namespace: "web"), []),
      (route("parentRefs: [{name: reviews}]"), []), (route("parentRefs: [{kind: Service, name: ratings}]"), []),
      (route("hostnames: [\"*.svc.cluster.local\"]"), ["default/a"]),
      (
        route("hostnames: [reviews.default.svc.cluster.local]", "b")
          + route("parentRefs: [{group: \"\", kind: Service, name: reviews}]"), ["default/a"]
      ),
    ]
  )
  func owners(text: String, names: [String]) {
    let mesh = RoutedMesh(text)
    let owners = mesh.mesh.httpRoutes(for: mesh.host("reviews"), seenFrom: "default")
    #expect(owners.map { "\($0.object.namespace)/\($0.object.name)" } == names)
  }

  @Test("a weight that is not written counts 1, one backend alone gets all, and an explicit 0 nothing")
  func shares() throws {
    let two = RoutedMesh(Self.backends("{name: reviews-v1, port: 1}, {name: reviews-v2, port: 1}"))
    #expect(
      try two.backends("reviews", "reviews-v1=100") == [
        "reviews-v1 1 -> 100", "reviews-v2 1 -> 0", "set spec.rules[0].backendRefs[0].weight 100",
        "set spec.rules[0].backendRefs[1].weight 0",
      ]
    )
    let one = RoutedMesh(Self.backends("{name: reviews-v1, port: 1, weight: 7}"))
    #expect(try one.backends("reviews", "reviews-v1=100") == ["reviews-v1 100 -> 100"])
    let none = RoutedMesh(Self.backends("{name: reviews-v1, port: 1, weight: 0}"))
    #expect(
      try none.backends("reviews", "reviews-v1=100") == [
        "reviews-v1 0 -> 100", "set spec.rules[0].backendRefs[0].weight 100",
      ]
    )
  }

  private static let services =
    service("reviews", "app: reviews") + service("reviews-v1", "app: reviews, version: v1")
    + service("reviews-v2", "app: reviews, version: v2") + service("beta", "app: reviews, version: v3")
  private static let written = backends("{group: \"\", kind: Service, name: reviews-v1, port: 9080}")

  @Test(
    "words are Services by name, by suffix or by the version they select; a new one gets the port of the others",
    arguments: [("v2", "reviews-v2"), ("reviews-v2", "reviews-v2"), ("v3", "beta"), ("beta.default", "beta")]
  )
  func words(word: String, name: String) throws {
    #expect(
      try RoutedMesh(Self.written + Self.services).backends("reviews", "v1=50", "\(word)=50") == [
        "reviews-v1 100 -> 50", "\(name) new -> 50", "set spec.rules[0].backendRefs[0].weight 50",
        "insert spec.rules[0].backendRefs[1] {group: \"\", kind: Service, name: \(name), port: 9080, weight: 50}",
      ]
    )
  }

  @Test("words that mean two Services, Services of several ports, and others than versions are refused")
  func refusals() throws {
    let rival = RoutedMesh(Self.written + Self.services + Self.service("gamma", "app: reviews, version: v3"))
    #expect(
      throws: BackendServices.Problem.ambiguous(
        "v3",
        ["beta.default.svc.cluster.local", "gamma.default.svc.cluster.local"]
      )
    ) { try rival.backends("reviews", "v3=100") }
    let ports = RoutedMesh(
      Self.written + Self.services + Self.service("many", "app: many", ports: "{port: 1}, {port: 2}")
    )
    let many = RouteTarget(ports.host("many"))
    #expect(throws: SplitPlan.Refusal.noPort(many)) { try ports.backends("reviews", "v1=50", "many=50") }
    let mixed = RoutedMesh(Self.backends("{name: reviews-v1, port: 1}, {name: ratings, port: 1}") + Self.services)
    #expect(throws: SplitPlan.Refusal.otherHost(RouteTarget(mixed.host("ratings")))) {
      try mixed.backends("reviews", "v1=100")
    }
  }

  private static func rule(_ name: String, _ spec: String) -> String {
    "{apiVersion: config.istio.io/v1alpha2, kind: RouteRule, metadata: {name: \(name)}, spec: {\(spec)}}\n---\n"
  }

  @Test("RouteRules of a host are one owner, the highest precedence first, and split by the label of pods")
  func routeRules() throws {
    let mesh = RoutedMesh(
      Self.rule("low", "destination: {name: reviews}, route: [{labels: {version: v9}}]")
        + Self.rule(
          "high",
          "destination: {name: reviews}, precedence: 2, route: [{labels: {version: v1}, weight: 60}, "
            + "{labels: {env: prod, version: v1}, weight: 40}]"
        )
        + Self.rule(
          "some",
          "destination: {name: reviews}, precedence: 3, match: {request: {headers: {method: {exact: GET}}}}, "
            + "route: [{labels: {version: v1}}]"
        )
        + Self.rule("other", "destination: {name: reviews, namespace: web}, route: [{labels: {version: v1}}]")
    )
    #expect(
      try mesh.versions("reviews", "v1=10", "v2=90") == [
        "high", "v1 60 -> 10", "env=prod,version=v1 40 -> 0", "v2 new -> 90", "set spec.route[0].weight 10",
        "set spec.route[1].weight 0", "insert spec.route[2] {labels: {version: v2}, weight: 90}",
      ]
    )
    #expect(
      try mesh.versions("reviews", "v1=50", "v3@ratings=50", choice: .matching([try MatchCondition("method:GET")])) == [
        "some", "v1 100 -> 50", "v3 new -> 50", "set spec.route[0].weight 50",
        "insert spec.route[1] {destination: {name: ratings}, labels: {version: v3}, weight: 50}",
      ]
    )
  }
}
