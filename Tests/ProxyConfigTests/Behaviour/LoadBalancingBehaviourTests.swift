import Foundation
import ProxyConfig
import TestSupport
import Testing

@Suite(
  "A real Envoy chooses endpoints as policies say",
  .requires(.envoy),
  .requires(.python),
  .requires(.openssl),
  .serialized
)
struct LoadBalancingBehaviourTests {
  /// The servers behind a host, in this order.
  private static func endpoints(_ names: [String], _ settings: [String] = []) throws -> [EchoHost.Endpoint] {
    let upstreams = try Upstreams.shared.get()
    return names.enumerated().map { place, name in
      EchoHost.Endpoint(port: upstreams.port(name), settings: place < settings.count ? settings[place] : "")
    }
  }

  /// Which servers answer to a request, sent so often.
  private static func servers(_ envoy: RunningEnvoy, _ host: String, _ ask: Ask, count: Int) throws -> [Substring] {
    try envoy.answers(to: ask, of: host, count: count).map { $0.split(separator: " ").dropFirst().first ?? "" }
  }

  @Test("in turn, at random, or the one with fewer requests")
  func simple() throws {
    let hosts = try ["ROUND_ROBIN", "RANDOM", "LEAST_REQUEST", "LEAST_CONN", "PASSTHROUGH"].map { word in
      EchoHost(
        name: word.lowercased().replacing("_", with: "-"),
        endpoints: try Self.endpoints(["a", "b"]),
        policy: "{loadBalancer: {simple: \(word)}}"
      )
    }
    try RunningEnvoy.with(EchoHost.mesh(hosts)) { (envoy) throws in
      for host in hosts {
        let seen = try Self.servers(envoy, host.host, Ask("/"), count: 100)
        // By chance one of two would be left out of 100 draws once in 10^29 runs, and they would take turns as often.
        #expect(Set(seen) == ["a", "b"], "\(host.name)")
        let takesTurns = zip(seen, seen.dropFirst()).allSatisfy { $0 != $1 }
        #expect(takesTurns == ["round-robin", "passthrough"].contains(host.name), "\(host.name)")
      }
    }
  }

  @Test("by weights of endpoints")
  func weights() throws {
    let endpoints = try Self.endpoints(["a", "b"], ["weight: 3", "weight: 1"])
    let host = EchoHost(name: "weighted", endpoints: endpoints, policy: "{loadBalancer: {simple: ROUND_ROBIN}}")
    try RunningEnvoy.with(EchoHost.mesh([host])) { (envoy) throws in
      let seen = try Self.servers(envoy, host.host, Ask("/"), count: 80)
      // Envoy takes turns by weight: only where it begins is by chance.
      #expect((58...62).contains(seen.count { $0 == "a" }))
    }
  }

  @Test("the same one for the same client, query, cookie or header, by ring and by Maglev's table")
  func hashing() throws {
    let policies = [
      ("header", "{httpHeaderName: t-user}"), ("query", "{httpQueryParameterName: user}"),
      ("ring", "{httpHeaderName: t-user, ringHash: {minimumRingSize: 2048}}"),
      ("maglev", "{httpHeaderName: t-user, maglev: {tableSize: 101}}"), ("source", "{useSourceIp: true}"),
    ]
    let hosts = try policies.map { name, hash in
      EchoHost(
        name: name,
        endpoints: try Self.endpoints(["a", "b"]),
        policy: "{loadBalancer: {consistentHash: \(hash)}}"
      )
    }
    try RunningEnvoy.with(EchoHost.mesh(hosts)) { (envoy) throws in
      for host in hosts {
        // Were a key of 64 to choose one of two at random, all would agree once in 10^19 runs.
        let asks = (0..<64).map { (host.host, Ask("/?user=\($0)", ["t-user: \($0)"])) }
        let first = try envoy.answers(to: asks).map { $0.prefix(5) }
        let again = try envoy.answers(to: asks).map { $0.prefix(5) }
        #expect(first == again, "\(host.name)")
        #expect(Set(first).count == (host.name == "source" ? 1 : 2), "\(host.name)")
      }
    }
  }

  @Test("the one that a cookie names, which Envoy gives to those who have none")
  func cookies() throws {
    let policy = "{loadBalancer: {consistentHash: {httpCookie: {name: home, ttl: 60s, path: /at}}}}"
    let host = EchoHost(name: "cookie", endpoints: try Self.endpoints(["a", "b"]), policy: policy)
    try RunningEnvoy.with(EchoHost.mesh([host])) { (envoy) throws in
      let answer = try envoy.get(
        host.host,
        options: ["-o", "/dev/null", "-w", "%header{set-cookie}\u{1}%{http_code}\u{2}"]
      )
      let cookie = try #require(answer.first?.body)
      let parts = cookie.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(parts.first?.hasPrefix("home=") == true)
      #expect(parts.dropFirst() == ["Max-Age=60", "Path=/at", "HttpOnly"])
      let asks = (0..<64).map { (host.host, Ask("/", ["Cookie: home=\($0)"])) }
      let first = try envoy.answers(to: asks).map { $0.prefix(5) }
      #expect(try envoy.answers(to: asks).map { $0.prefix(5) } == first)
      #expect(Set(first).count == 2)
    }
  }

  @Test("a subset and a port have their own policy")
  func levels() throws {
    let turns = "loadBalancer: {simple: ROUND_ROBIN}"
    let sticks = "loadBalancer: {consistentHash: {useSourceIp: true}}"
    let host = EchoHost(
      name: "levels",
      endpoints: try Self.endpoints(["a", "b"], ["labels: {version: v1}", "labels: {version: v1}"]),
      policy: "{\(turns)}",
      subsets: "[{name: own, labels: {version: v1}, trafficPolicy: {\(sticks)}}, {name: none, labels: {version: v1}}]"
    )
    var port = host
    port = EchoHost(
      name: "port",
      endpoints: host.endpoints,
      policy: "{\(turns), portLevelSettings: [{port: {number: 80}, \(sticks)}]}"
    )
    let rules = EchoHost.rules(
      host.host,
      """
      http: [
        {match: [{uri: {exact: /own}}], route: [{destination: {host: levels.test, subset: own}}]},
        {match: [{uri: {exact: /none}}], route: [{destination: {host: levels.test, subset: none}}]},
        {route: [{destination: {host: levels.test}}]}]
      """
    )
    try RunningEnvoy.with(EchoHost.mesh([host, port], [rules])) { (envoy) throws in
      func distinct(_ host: String, _ path: String) throws -> Int {
        Set(try Self.servers(envoy, host, Ask(path), count: 10)).count
      }
      #expect(try distinct("levels.test", "/") == 2)
      #expect(try distinct("levels.test", "/none") == 2)
      #expect(try distinct("levels.test", "/own") == 1)
      #expect(try distinct("port.test", "/") == 1)
    }
  }

  private static let here = ProxyIdentity(locality: "r1/z1/s1")

  @Test("shares for places, or those that are near")
  func distribution() throws {
    let host = EchoHost(
      name: "shares",
      endpoints: try Self.endpoints(["a", "b", "c"], ["locality: r1/z1", "locality: r2/z1", "locality: r3/z1"]),
      policy: "{loadBalancer: {localityLbSetting: {distribute: [{from: r1/*, to: {r1/*: 80, r2/*: 20}}]}}}"
    )
    try RunningEnvoy.with(EchoHost.mesh([host], try Self.near()), for: Self.here) { (envoy) throws in
      let seen = try Self.servers(envoy, host.host, Ask("/"), count: 400)
      // Six standard deviations of 400 draws around 20 %: once in 10^8 runs by chance, and Envoy is more even than that.
      #expect((32...128).contains(seen.count { $0 == "b" }))
      #expect(Set(seen) == ["a", "b"])
      #expect(Set(try Self.servers(envoy, "near", Ask("/"), count: 40)) == ["b"])
    }
  }

  /// A Service whose requests are to stay near, with a workload here and one elsewhere.
  private static func near() throws -> [String] {
    let upstreams = try Upstreams.shared.get()
    return [
      """
      apiVersion: v1
      kind: Service
      metadata: {name: near}
      spec: {trafficDistribution: PreferClose, selector: {app: near}, ports: [{name: http, port: 80}]}
      """,
      EchoMesh.workload("far", "app: near", upstreams.port("a"), locality: "r2/z1"),
      EchoMesh.workload("here", "app: near", upstreams.port("b"), locality: "r1/z1/s1"),
    ]
  }

  @Test("the nearest place, and the next one when it fails")
  func failover() throws {
    let policy = """
      {outlierDetection: {consecutive5xxErrors: 1, maxEjectionPercent: 100, baseEjectionTime: 1h}, loadBalancer: \
      {simple: ROUND_ROBIN, localityLbSetting: {failover: [{from: r1, to: r3}]}}}
      """
    let places = ["locality: r1/z1/s1", "locality: r2/z1", "locality: r3/z1"]
    let hosts = [
      EchoHost(name: "near", endpoints: try Self.endpoints(["a", "b", "c"], places), policy: policy),
      EchoHost(name: "far", endpoints: try Self.endpoints(["closed", "b", "c"], places), policy: policy),
    ]
    try RunningEnvoy.with(EchoHost.mesh(hosts), for: Self.here) { (envoy) throws in
      #expect(Set(try Self.servers(envoy, "near.test", Ask("/"), count: 40)) == ["a"])
      let hasMoved = try (0..<1_000).contains { _ in
        Set(try Self.servers(envoy, "far.test", Ask("/"), count: 20)) == ["c"]
      }
      #expect(hasMoved)
    }
  }

  @Test("another endpoint when one refuses the connection, unless told otherwise")
  func retriesElsewhere() throws {
    let host = EchoHost(
      name: "half",
      endpoints: try Self.endpoints(["a", "closed"]),
      policy: "{loadBalancer: {simple: ROUND_ROBIN}}"
    )
    let rules = EchoHost.rules(
      host.host,
      """
      http: [{match: [{uri: {exact: /once}}], retries: {attempts: 0}, route: [{destination: {host: half.test}}]},
        {route: [{destination: {host: half.test}}]}]
      """
    )
    try RunningEnvoy.with(EchoHost.mesh([host], [rules])) { (envoy) throws in
      #expect(Set(try envoy.answers(to: Ask("/"), of: host.host, count: 20)) == ["200 a GET / host=half.test"])
      let once = try envoy.answers(to: Ask("/once"), of: host.host, count: 20).map { $0.prefix(3) }
      #expect(once.count { $0 == "200" } == 10)
      #expect(once.count { $0 == "503" } == 10)
    }
  }
}
