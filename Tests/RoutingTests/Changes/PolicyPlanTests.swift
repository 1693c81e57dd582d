import Routing
import Testing
import YAML

@Suite("Traffic policies of a DestinationRule") struct PolicyPlanTests {
  private static func rule(_ fields: String) -> String {
    "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: reviews}\nspec:\n  host: reviews\n"
      + fields.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  private static func plan(_ text: String, _ change: some PolicyChange, subset: String? = nil) throws -> PolicyPlan {
    let subsets = EditedText(text).subsets(of: "reviews")
    return try PolicyPlan(change, subset: subset, to: subsets, serviceName: "reviews", namespace: "default")
  }

  private static func text(_ text: String, _ change: some PolicyChange, subset: String? = nil) throws -> String {
    switch try plan(text, change, subset: subset).work {
    case .edits(_, let edits): try EditedText(text).applying(edits)
    case .object(let value): Emitter().text(for: value) + "\n"
    case .none: "nothing"
    }
  }

  private static func breaker(_ fill: (inout BreakerLimits) throws -> Void) rethrows -> BreakerChange {
    var limits = BreakerLimits()
    try fill(&limits)
    return .set(limits)
  }

  private static func balance(_ text: String) throws -> BalanceChange { .set(try BalancingChoice(text)) }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let change: any PolicyChange
    let after: String
  }

  static func cases() throws -> [Case] {
    [
      Case(
        testDescription: "a way in its place",
        before: "trafficPolicy: {loadBalancer: {simple: RANDOM}, tls: {mode: ISTIO_MUTUAL}}",
        change: try balance("round-robin"),
        after: "trafficPolicy: {loadBalancer: {simple: ROUND_ROBIN}, tls: {mode: ISTIO_MUTUAL}}"
      ),
      Case(
        testDescription: "the older word for the same way stays",
        before: "trafficPolicy:\n  loadBalancer:\n    simple: LEAST_CONN",
        change: try balance("least-request"),
        after: "trafficPolicy:\n  loadBalancer:\n    simple: LEAST_CONN"
      ),
      Case(
        testDescription: "a hash for a way, beside the warm-up",
        before: "trafficPolicy:\n  loadBalancer:\n    warmup: {duration: 30s}\n    simple: RANDOM",
        change: try balance("hash:header=x-user"),
        after: "trafficPolicy:\n  loadBalancer:\n    warmup: {duration: 30s}\n    consistentHash:\n"
          + "      httpHeaderName: x-user"
      ),
      Case(
        testDescription: "another hash over the same ring",
        before: "trafficPolicy:\n  loadBalancer:\n    consistentHash:\n      useSourceIp: true\n"
          + "      ringHash: {minimumRingSize: 2048}",
        change: try balance("hash:cookie=user,1h"),
        after: "trafficPolicy:\n  loadBalancer:\n    consistentHash:\n      ringHash: {minimumRingSize: 2048}\n"
          + "      httpCookie:\n        name: user\n        ttl: 1h"
      ),
      Case(
        testDescription: "limits where they stand",
        before: "trafficPolicy:\n  connectionPool:\n    tcp:\n      maxConnections: 100 # enough\n"
          + "  outlierDetection:\n    consecutiveErrors: 5",
        change: try breaker {
          $0.connections = try Count("1")
          $0.gatewayErrors = try Count("3")
          $0.interval = try RouteDuration("1s")
        },
        after: "trafficPolicy:\n  connectionPool:\n    tcp:\n      maxConnections: 1 # enough\n"
          + "  outlierDetection:\n    consecutiveErrors: 3\n    interval: 1s"
      ),
    ]
  }

  @Test("change where they stand, in the form that they have", arguments: try cases())
  func changed(change: Case) throws {
    let once = try Self.text(Self.rule(change.before), change.change)
    #expect(once == Self.rule(change.after))
    #expect(try Self.text(once, change.change) == once)
    #expect(EditedText(once).problems == [])
  }

  @Test("are added, and taken away without a trace")
  func added() throws {
    let before = Self.rule("subsets:\n  - {name: v1, labels: {version: v1}}")
    let limits = try Self.breaker {
      $0.connections = try Count("100")
      $0.pending = try Count("10")
      $0.errors = try Count("5")
      $0.ejectionShare = try EjectionShare("50%")
    }
    let limited = """
      trafficPolicy:
        connectionPool:
          tcp:
            maxConnections: 100
          http:
            http1MaxPendingRequests: 10
        outlierDetection:
          consecutive5xxErrors: 5
          maxEjectionPercent: 50
      """
    let once = try Self.text(before, limits)
    #expect(once == Self.rule("subsets:\n  - {name: v1, labels: {version: v1}}\n\(limited)"))
    #expect(EditedText(once).problems == [])
    #expect(try Self.text(once, BreakerChange.remove) == before)
    let balanced = try Self.text(before, try Self.balance("hash:source-ip"))
    #expect(
      balanced
        == before + "  trafficPolicy:\n    loadBalancer:\n      consistentHash:\n        useSourceIp: true\n"
    )
    #expect(try Self.text(balanced, BalanceChange.remove) == before)
    #expect(try Self.text(before, BalanceChange.remove) == before)
  }

  @Test("of a subset stand with the subset, and those that it has of its own are told")
  func subsets() throws {
    let before = Self.rule("subsets:\n  - name: v1\n    labels: {version: v1}\n  - name: v2\n    labels: {version: v2}")
    let once = try Self.text(before, try Self.balance("random"), subset: "v1")
    #expect(
      once
        == before.replacing(
          "labels: {version: v1}\n",
          with: "labels: {version: v1}\n      trafficPolicy:\n        loadBalancer:\n          simple: RANDOM\n"
        )
    )
    #expect(EditedText(once).problems == [])
    #expect(try Self.text(once, BalanceChange.remove, subset: "v1") == before)
    #expect(try Self.plan(once, try Self.balance("round-robin")).notes == [.subsetHasItsOwn("v1")])
    #expect(try Self.plan(once, BreakerChange.remove).notes == [])
    let host = EditedText(before).subsets(of: "reviews").host
    #expect(throws: PolicyRefusal.noSuchSubset("v3", of: host, known: ["v1", "v2"])) {
      try Self.text(before, try Self.balance("random"), subset: "v3")
    }
  }

  @Test("are made with a DestinationRule where there is none, and ports with settings of their own are told")
  func rules() throws {
    let none = "apiVersion: v1\nkind: Service\nmetadata: {name: reviews}\n"
    #expect(
      try Self.text(none, try Self.balance("round-robin")) == """
        apiVersion: networking.istio.io/v1
        kind: DestinationRule
        metadata:
          name: reviews
          namespace: default
        spec:
          host: reviews
          trafficPolicy:
            loadBalancer:
              simple: ROUND_ROBIN

        """
    )
    #expect(try Self.text(none, BreakerChange.remove) == "nothing")
    let ports = Self.rule("trafficPolicy:\n  portLevelSettings:\n    - {port: {number: 80}, tls: {mode: DISABLE}}")
    #expect(try Self.plan(ports, try Self.balance("random")).notes == [.portHasItsOwn(80)])
  }

  @Test("are told before and after")
  func facts() throws {
    let text = Self.rule("trafficPolicy: {outlierDetection: {consecutiveErrors: 5, maxEjectionPercent: 10}}")
    let change = try Self.breaker { $0.ejectionShare = try EjectionShare("50") }
    #expect(
      try Self.plan(text, change).facts.map(\.line)
        == ["consecutive gateway errors: 5 -> 5", "max ejection: 10% -> 50%"]
    )
    #expect(
      try Self.plan(text, try Self.balance("hash:cookie=user")).facts.map(\.line)
        == ["balancing: none -> hash:cookie=user,0s"]
    )
  }
}
