import Foundation
import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy does what the rules say", .requires(.envoy), .serialized)
struct BehaviourTests {
  @Test("weights share requests, and a weight of 0 gets none")
  func weights() throws {
    let rules = """
      - match: [{uri: {prefix: /none}}]
        route: [{destination: {host: reviews, subset: v1}, weight: 100}, {destination: {host: reviews, subset: v2}, weight: 0}]
      - route: [{destination: {host: reviews, subset: v1}, weight: 80}, {destination: {host: reviews, subset: v2}, weight: 20}]
      """
    try RunningEnvoy.with(BehaviourMesh.text(rules)) { (envoy) throws in
      let answers = try envoy.get("reviews", count: 1_000)
      let second = answers.count { $0.body == "reviews v2\n" }
      // Five standard deviations of 1,000 draws around 20 %.
      #expect((137...263).contains(second))
      #expect(answers.allSatisfy { $0.status == 200 })
      #expect(Set(try envoy.get("reviews", "/none", count: 100).map(\.body)) == ["reviews v1\n"])
    }
  }

  @Test("matches choose by path, header, method and query; the first that fits wins")
  func matches() throws {
    let rules = """
      - match: [{headers: {end-user: {exact: jason}}, withoutHeaders: {x-no: {}}}]
        directResponse: {status: 201}
      - match: [{uri: {regex: "/v[0-9]+"}}, {uri: {exact: /EXACT}, ignoreUriCase: true}]
        directResponse: {status: 202}
      - match: [{method: {exact: DELETE}}, {queryParams: {q: {exact: "1"}}}]
        directResponse: {status: 203}
      - \(BehaviourMesh.toFirst)
      """
    try RunningEnvoy.with(BehaviourMesh.text(rules)) { (envoy) throws in
      func status(_ path: String, _ options: [String] = []) throws -> [Int] {
        try envoy.get("reviews", path, options: options).map(\.status)
      }
      #expect(try status("/", ["-H", "end-user: jason"]) == [201])
      #expect(try status("/", ["-H", "end-user: jason", "-H", "x-no: 1"]) == [200])
      #expect(try status("/v12") == [202])
      #expect(try status("/v12/x") == [200])
      #expect(try status("/exact") == [202])
      #expect(try status("/", ["-X", "DELETE"]) == [203])
      #expect(try status("/?q=1") == [203])
      #expect(try status("/?q=2") == [200])
    }
  }

  @Test("a share of requests is aborted, and a delay holds them back")
  func faults() throws {
    let rules = """
      - match: [{uri: {prefix: /abort}}]
        fault: {abort: {httpStatus: 555, percentage: {value: 10}}}
        \(BehaviourMesh.toFirst)
      - match: [{uri: {prefix: /delay}}]
        fault: {delay: {fixedDelay: 300ms, percentage: {value: 100}}}
        timeout: 100ms
        \(BehaviourMesh.toFirst)
      - \(BehaviourMesh.toFirst)
      """
    try RunningEnvoy.with(BehaviourMesh.text(rules)) { (envoy) throws in
      let aborted = try envoy.get("reviews", "/abort", count: 1_000).count { $0.status == 555 }
      #expect((53...147).contains(aborted))
      let delayed = try envoy.get("reviews", "/delay", options: ["-w", "%{time_total}\u{1}%{http_code}\u{2}"])
      // The delay is before the route's own timeout begins.
      #expect(delayed.map(\.status) == [200])
    }
  }

  @Test("a timeout ends a slow answer")
  func timeouts() throws {
    let rules = "- {timeout: 100ms, retries: {attempts: 0}, \(BehaviourMesh.toFirst)}"
    try RunningEnvoy.with(BehaviourMesh.text(rules)) { (envoy) throws in
      let slow = try envoy.get("reviews", options: ["-H", "x-envoy-fault-delay-request: 2000"])
      #expect(slow == [RunningEnvoy.Answer(status: 504, body: "upstream request timeout")])
      #expect(try envoy.get("reviews").map(\.status) == [200])
    }
  }

  @Test("paths are rewritten, redirected and answered")
  func actions() throws {
    let rules = """
      - match: [{uri: {prefix: /redirect}}]
        redirect: {uri: /there, authority: new.example.com, redirectCode: 308}
      - match: [{uri: {prefix: /text}}]
        directResponse: {status: 418, body: {string: short}}
      - headers: {response: {set: {x-path: "%REQ(:PATH)%", x-host: "%REQ(:AUTHORITY)%"}}, request: {remove: [x-gone]}}
        rewrite: {uri: /new, authority: new.example.com}
        match: [{uri: {prefix: /old}}]
        \(BehaviourMesh.toFirst)
      """
    try RunningEnvoy.with(BehaviourMesh.text(rules)) { (envoy) throws in
      let redirect = try envoy.get("reviews", "/redirect", options: ["-w", "%{redirect_url}\u{1}%{http_code}\u{2}"])
      #expect(redirect == [RunningEnvoy.Answer(status: 308, body: "http://new.example.com/there")])
      #expect(try envoy.get("reviews", "/text") == [RunningEnvoy.Answer(status: 418, body: "short")])
      let rewritten = try envoy.get(
        "reviews",
        "/old/x",
        options: ["-o", "/dev/null", "-w", "%header{x-path} %header{x-host}\u{1}%{http_code}\u{2}"]
      )
      #expect(rewritten == [RunningEnvoy.Answer(status: 200, body: "/new/x new.example.com")])
      #expect(try envoy.get("reviews", "/unmatched").map(\.status) == [404])
    }
  }

  @Test("a client with the same header sticks to one pod")
  func hashing() throws {
    let policy = "{loadBalancer: {consistentHash: {httpHeaderName: x-user}}}"
    try RunningEnvoy.with(BehaviourMesh.text("- \(BehaviourMesh.toFirst)", policy)) { (envoy) throws in
      let pod = ["-o", "/dev/null", "-w", "%header{x-meshctl-pod}\u{1}%{http_code}\u{2}"]
      var pods: Set<String> = []
      for user in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        let seen = Set(try envoy.get("reviews", count: 20, options: pod + ["-H", "x-user: \(user)"]).map(\.body))
        #expect(seen.count == 1)
        pods.formUnion(seen)
      }
      #expect(pods == ["reviews-v1-0", "reviews-v1-1"])
    }
  }

  @Test("outlier detection leaves out what fails")
  func outliers() throws {
    let policy = "{outlierDetection: {consecutive5xxErrors: 3, maxEjectionPercent: 100, baseEjectionTime: 1h}}"
    let rules = "- {retries: {attempts: 0}, \(BehaviourMesh.toFirst)}"
    try RunningEnvoy.with(BehaviourMesh.text(rules, policy)) { (envoy) throws in
      let failing = try envoy.get("reviews", count: 20, options: ["-H", "x-envoy-fault-abort-request: 500"])
      #expect(failing.contains { $0.status == 500 })
      // Envoy gathers changes of health for a second before it heeds them.
      let refusal = RunningEnvoy.Answer(status: 503, body: "no healthy upstream")
      let isLeftOut = try (0..<1_000).contains { _ in try envoy.get("reviews") == [refusal] }
      #expect(isLeftOut)
    }
  }

  @Test("unknown hosts are refused, and short names and ports are understood")
  func hosts() throws {
    try RunningEnvoy.with(BehaviourMesh.text("- \(BehaviourMesh.toFirst)")) { (envoy) throws in
      let names = ["reviews", "reviews:9080", "reviews.default", "reviews.default.svc.cluster.local:9080"]
      for name in names { #expect(try envoy.get(name).map(\.status) == [200]) }
      for name in ["example.com", "reviews:9999", "reviews.other"] {
        #expect(try envoy.get(name).map(\.status) == [502])
      }
    }
  }

  @Test("a gateway serves its hosts at a port of its own")
  func gateways() throws {
    let mesh =
      BehaviourMesh.text("- \(BehaviourMesh.toFirst)") + """

        ---
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: edge}
        spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*.example.com"]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: web}
        spec:
          hosts: [www.example.com]
          gateways: [edge]
          http: [{route: [{destination: {host: reviews, subset: v2}}]}]
        """
    try RunningEnvoy.with(mesh) { (envoy) throws in
      let edge = "gateway default/edge:80"
      #expect(try envoy.get("www.example.com", through: edge).map(\.body) == ["reviews v2\n"])
      #expect(try envoy.get("api.example.com", through: edge).map(\.status) == [404])
    }
  }

  @Test("files that an Envoy is subscribed to are taken, and a renamed one shifts the traffic")
  func files() throws {
    func rules(_ subset: String) -> String { "- route: [{destination: {host: reviews, subset: \(subset)}}]" }
    try RunningEnvoy.withFiles(BehaviourMesh.text(rules("v1"))) { (envoy, replace) throws in
      #expect(try envoy.get("reviews").map(\.body) == ["reviews v1\n"])
      try replace(BehaviourMesh.text(rules("v2")))
      let isShifted = try (0..<1_000).contains { _ in try envoy.get("reviews").map(\.body) == ["reviews v2\n"] }
      #expect(isShifted)
      #expect(try envoy.statistics("update_(rejected|failure)$").values.allSatisfy { $0 == 0 })
    }
  }
}
