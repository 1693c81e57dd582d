import Foundation
import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy does what the policies say", .requires(.envoy), .serialized)
struct TrafficPolicyBehaviourTests {
  private static func cluster(_ subset: String) -> String {
    "outbound|9080|\(subset)|reviews.default.svc.cluster.local"
  }

  private static func name(_ subset: String, _ statistic: String) -> String {
    "cluster.\(cluster(subset));.\(statistic)"
  }

  private static func pattern(_ statistic: String) -> String { "^cluster[.]outbound.*;[.]\(statistic)$" }

  @Test("a failed request is tried again as often as the rule says")
  func retries() throws {
    let rules = "- {retries: {attempts: 2, retryOn: 5xx, backoff: 1ms}, \(BehaviourMesh.toFirst)}"
    try RunningEnvoy.with(BehaviourMesh.text(rules)) { (envoy) throws in
      let answers = try envoy.get("reviews", count: 10, options: ["-H", "x-envoy-fault-abort-request: 500"])
      #expect(answers.map(\.status) == Array(repeating: 500, count: 10))
      #expect(try envoy.statistics(Self.pattern("upstream_rq_retry"))[Self.name("v1", "upstream_rq_retry")] == 20)
    }
  }

  @Test("a share of requests is mirrored, and nobody waits for the copies")
  func mirrors() throws {
    let rules = """
      - mirrors: [{destination: {host: reviews, subset: v2}, percentage: {value: 50}}]
        \(BehaviourMesh.toFirst)
      """
    try RunningEnvoy.with(BehaviourMesh.text(rules)) { (envoy) throws in
      #expect(Set(try envoy.get("reviews", count: 400).map(\.body)) == ["reviews v1\n"])
      let copies = try envoy.statistics(Self.pattern("upstream_rq_total"))[Self.name("v2", "upstream_rq_total")] ?? 0
      // Five standard deviations of 400 draws around a half.
      #expect((150...250).contains(copies))
    }
  }

  @Test("more requests than the pool allows are refused at once")
  func circuitBreakers() throws {
    let policy = "{connectionPool: {tcp: {maxConnections: 1}, http: {http1MaxPendingRequests: 1}}}"
    let rules = "- {retries: {attempts: 0}, \(BehaviourMesh.toFirst)}"
    try RunningEnvoy.with(BehaviourMesh.text(rules, policy)) { (envoy) throws in
      let slow = [
        "--parallel", "--parallel-immediate", "--parallel-max", "20", "-H", "x-envoy-fault-delay-request: 500",
      ]
      let statuses = try envoy.get("reviews", count: 20, options: slow).map(\.status)
      #expect(statuses.contains(503))
      #expect(statuses.contains(200))
      let overflow = try envoy.statistics(Self.pattern("upstream_rq_pending_overflow"))
      #expect(overflow[Self.name("v1", "upstream_rq_pending_overflow")] == statuses.count { $0 == 503 })
    }
  }

  @Test("a page of another origin is answered what it may do")
  func crossOrigin() throws {
    let rules = """
      - corsPolicy: {allowOrigins: [{exact: "https://example.com"}], allowMethods: [GET], maxAge: 1h}
        \(BehaviourMesh.toFirst)
      """
    let header = ["-X", "OPTIONS", "-H", "Access-Control-Request-Method: GET", "-o", "/dev/null"]
    try RunningEnvoy.with(BehaviourMesh.text(rules)) { (envoy) throws in
      let format = ["-w", "%header{access-control-allow-origin} %header{access-control-max-age}\u{1}%{http_code}\u{2}"]
      let known = try envoy.get("reviews", options: header + format + ["-H", "Origin: https://example.com"])
      #expect(known == [RunningEnvoy.Answer(status: 200, body: "https://example.com 3600")])
      let unknown = try envoy.get("reviews", options: header + format + ["-H", "Origin: https://other.example"])
      #expect(unknown.map(\.body) == [" "])
    }
  }

  @Test("a service that does not speak HTTP has a port of its own")
  func connections() throws {
    let mesh = """
      apiVersion: v1
      kind: Service
      metadata: {name: redis}
      spec: {selector: {app: redis}, ports: [{name: redis, port: 6379}]}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: redis}
      spec: {template: {metadata: {labels: {app: redis, version: v7}}, spec: {containers: [{name: a, image: a}]}}}
      """
    try RunningEnvoy.with(mesh) { (envoy) throws in
      let answers = try envoy.get("any", through: "redis.default.svc.cluster.local:6379")
      #expect(answers == [RunningEnvoy.Answer(status: 200, body: "redis v7\n")])
    }
  }
}
