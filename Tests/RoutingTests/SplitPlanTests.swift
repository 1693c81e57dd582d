import Routing
import Testing

@Suite("A split of traffic is worked out") struct SplitPlanTests {
  private static let reviews = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {selector: {app: reviews}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: ratings}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec: {host: reviews, subsets: [{name: v1}, {name: v2}, {name: v3}]}
    ---

    """

  private static func mesh(_ rules: String) -> RoutedMesh {
    RoutedMesh(
      reviews
        + "{apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: reviews}, "
        + "spec: {hosts: [reviews], \(rules)}}\n"
    )
  }

  private static let two = """
    http: [{route: [{destination: {host: reviews, subset: v1}, weight: 80}, \
    {destination: {host: reviews.default.svc.cluster.local, subset: v2, port: {number: 9080}}, weight: 20}]}]
    """

  @Test(
    "weights change where they stand, what is not named keeps its place with nothing, what is new is added",
    arguments: [
      (
        ["v1=50", "v2=50"],
        ["v1 80 -> 50", "v2 20 -> 50", "set spec.http[0].route[0].weight 50", "set spec.http[0].route[1].weight 50"]
      ),
      (["v1=80", "v2=20"], ["v1 80 -> 80", "v2 20 -> 20"]),
      (
        ["v2=100"],
        ["v1 80 -> 0", "v2 20 -> 100", "set spec.http[0].route[0].weight 0", "set spec.http[0].route[1].weight 100"]
      ),
      (
        ["v1=50", "v3=50"],
        [
          "v1 80 -> 50", "v2 20 -> 0", "v3 new -> 50", "set spec.http[0].route[0].weight 50",
          "set spec.http[0].route[1].weight 0",
          "insert spec.http[0].route[2] {destination: {host: reviews, subset: v3}, weight: 50}",
        ]
      ),
      (
        ["v9=100"],
        [
          "missing v9 of reviews.default.svc.cluster.local", "v1 80 -> 0", "v2 20 -> 0", "v9 new -> 100",
          "set spec.http[0].route[0].weight 0", "set spec.http[0].route[1].weight 0",
          "insert spec.http[0].route[2] {destination: {host: reviews, subset: v9}, weight: 100}",
        ]
      ),
    ]
  )
  func weights(shares: [String], lines: [String]) throws {
    let mesh = Self.mesh(Self.two)
    let found: [String] =
      switch shares.count {
      case 1: try mesh.split("reviews", shares[0])
      default: try mesh.split("reviews", shares[0], shares[1])
      }
    #expect(found == lines)
  }

  @Test("one destination alone has everything, whether or not a weight is written")
  func alone() throws {
    let mesh = Self.mesh("http: [{route: [{destination: {host: reviews, subset: v1}}]}]")
    #expect(try mesh.split("reviews", "v1=100") == ["v1 100 -> 100"])
    #expect(
      try mesh.split("reviews", "v1=90", "v2=10") == [
        "v1 100 -> 90", "v2 new -> 10", "set spec.http[0].route[0].weight 90",
        "insert spec.http[0].route[1] {destination: {host: reviews, subset: v2}, weight: 10}",
      ]
    )
  }

  @Test("another service is a target by its host, and a subset of it behind @")
  func otherHosts() throws {
    let mesh = Self.mesh("http: [{route: [{destination: {host: reviews, subset: v1}, weight: 100}]}]")
    #expect(
      try mesh.split("reviews", "v1=90", "ratings=10") == [
        "v1 100 -> 90", "ratings.default.svc.cluster.local new -> 10", "set spec.http[0].route[0].weight 90",
        "insert spec.http[0].route[1] {destination: {host: ratings.default.svc.cluster.local}, weight: 10}",
      ]
    )
    #expect(
      try mesh.split("reviews", "v1=90", "v1@ratings=10") == [
        "missing v1 of ratings.default.svc.cluster.local", "v1 100 -> 90", "v1 new -> 10",
        "set spec.http[0].route[0].weight 90",
        "insert spec.http[0].route[1] "
          + "{destination: {host: ratings.default.svc.cluster.local, subset: v1}, weight: 10}",
      ]
    )
  }

  @Test("weights are scaled to 100 when asked, and refused otherwise")
  func sums() throws {
    let mesh = Self.mesh(Self.two)
    let own = mesh.host("reviews")
    #expect(throws: SplitPlan.Refusal.sum(2)) { try mesh.split("reviews", "v1=1", "v2=1") }
    #expect(try mesh.split("reviews", "v1=1", "v2=1", normalizes: true).prefix(2) == ["v1 80 -> 50", "v2 20 -> 50"])
    #expect(
      try mesh.split("reviews", "v1=1", "v2=1", "v3=1", normalizes: true).prefix(3)
        == ["v1 80 -> 34", "v2 20 -> 33", "v3 new -> 33"]
    )
    #expect(throws: SplitPlan.Refusal.nothing) { try mesh.split("reviews", "v1=0", "v2=0", normalizes: true) }
    #expect(throws: SplitPlan.Refusal.repeated(RouteTarget(own, subset: "v1"))) {
      try mesh.split("reviews", "v1=50", "v1@reviews=50")
    }
  }

  @Test("a destination of another host that is not named, and ports to choose from, are refused")
  func refusals() throws {
    let other = Self.mesh(
      "http: [{route: [{destination: {host: reviews, subset: v1}, weight: 50}, {destination: {host: ratings}, weight: 50}]}]"
    )
    #expect(throws: SplitPlan.Refusal.otherHost(RouteTarget(other.host("ratings")))) {
      try other.split("reviews", "v1=100")
    }
    let ports = Self.mesh(
      """
      http: [{route: [{destination: {host: reviews, subset: v1, port: {number: 1}}, weight: 50}, \
      {destination: {host: reviews, subset: v1, port: {number: 2}}, weight: 50}]}]
      """
    )
    #expect(throws: SplitPlan.Refusal.severalPorts(RouteTarget(ports.host("reviews"), subset: "v1"))) {
      try ports.split("reviews", "v1=100")
    }
  }

  @Test("the rule is the first without conditions, or the one of a name, and needs destinations")
  func choices() throws {
    let mesh = Self.mesh(
      """
      http: [{name: jason, match: [{headers: {end-user: {exact: jason}}}], route: [{destination: {host: reviews, subset: v2}}]}, \
      {name: moved, match: [{uri: {prefix: /old}}], redirect: {uri: /new}}, \
      {name: rest, match: [{}], route: [{destination: {host: reviews, subset: v1}}]}]
      """
    )
    #expect(try mesh.split("reviews", "v1=100") == ["v1 100 -> 100"])
    #expect(try mesh.split("reviews", "v2=100", choice: .named("jason")) == ["v2 100 -> 100"])
    #expect(throws: RuleChoice.Failure.noDestinations(rule: "moved", action: "redirect")) {
      try mesh.split("reviews", "v1=100", choice: .named("moved"))
    }
    #expect(throws: RuleChoice.Failure.noSuchName("none", names: ["jason", "moved", "rest"])) {
      try mesh.split("reviews", "v1=100", choice: .named("none"))
    }
    let conditional = Self.mesh("http: [{match: [{uri: {prefix: /a}}], route: [{destination: {host: reviews}}]}]")
    #expect(throws: RuleChoice.Failure.everyRuleHasConditions(names: [], conditions: ["uri-prefix:/a"])) {
      try conditional.split("reviews", "v1=100")
    }
    let odd = Self.mesh("http: [{name: odd, route: [{destination: {host: reviews}, weight: many}]}]")
    #expect(throws: RuleChoice.Failure.unreadable(rule: "odd")) { try odd.split("reviews", "v1=100") }
  }
}
