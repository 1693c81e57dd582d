import Analysis
import ProxyState
import Routing
import Testing

@testable import MeshCommands

@Suite("What proxies are to have")
struct ProxyExpectationTests {
  private static let host = QualifiedHost(whole: "reviews.default.svc.cluster.local")

  private static func target(_ subset: String?) -> RouteTarget { RouteTarget(host, subset: subset) }

  /// A dump with routes of the service, each as its name and action.
  private static func routes(_ routes: (name: String, action: String)...) throws -> ConfigDump {
    let texts = routes.map { #"{"name": "\#($0.name)", "match": {"prefix": "/"}, \#($0.action)}"# }
    let text = """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump.DynamicRouteConfig",
        "routeConfig": {"name": "9080", "virtualHosts": [{"name": "x", "domains": ["\(host.name):9080"],
          "routes": [\(texts.joined(separator: ","))]}]}}]}
      """
    return try ConfigDump(Array(text.utf8))
  }

  private static func clusters(_ shares: (String, String)...) -> String {
    let texts = shares.map { #"{"name": "outbound|9080|\#($0)|\#(host.name)", "weight": \#($1)}"# }
    return #""route": {"weightedClusters": {"clusters": [\#(texts.joined(separator: ","))]}}"#
  }

  private static func split(_ rule: RouteSplit.RuleMark, _ shares: (String, Int64)...) -> ProxyExpectation {
    let shares = shares.compactMap { name, weight in Weight(weight).map { (target: target(name), weight: $0) } }
    return .split(RouteSplit(shares, by: rule, of: [host.name]))
  }

  @Test("of weights only the proportions count, and what gets nothing need not be there")
  func proportions() throws {
    let wanted = Self.split(.standard, ("v1", 50), ("v2", 0), ("v3", 50))
    for weights in [("1", "1"), ("50", "50"), (#""4294967295""#, "4294967295")] {
      let dump = try Self.routes(("default", Self.clusters(("v1", weights.0), ("v3", weights.1))))
      #expect(try wanted.verdict(on: dump, of: "a") == .met)
    }
    let zero = try Self.routes(("default", Self.clusters(("v1", "7"), ("v2", "0"), ("v3", "7"))))
    #expect(try wanted.verdict(on: zero, of: "a") == .met)
    let other = try Self.routes(("default", Self.clusters(("v1", "51"), ("v3", "49"))))
    #expect(try wanted.verdict(on: other, of: "a") == .lacking("still v1=51 v3=49"))
    let single = #""route": {"cluster": "outbound|9080|v1|\#(Self.host.name)"}"#
    #expect(try Self.split(.standard, ("v1", 100)).verdict(on: try Self.routes(("", single)), of: "a") == .met)
    let redirect = try Self.routes(("default", #""redirect": {"hostRedirect": "b"}"#))
    #expect(try wanted.verdict(on: redirect, of: "a") == .lacking("redirect to b in its place"))
  }

  @Test("a rule is known by its name, and one without by its place")
  func rules() throws {
    let (half, all) = (Self.clusters(("v1", "50"), ("v3", "50")), Self.clusters(("v1", "1")))
    let dump = try Self.routes(("jason.first", all), ("jason.second", all), ("default", half))
    #expect(try Self.split(.named("jason"), ("v1", 100)).verdict(on: dump, of: "a") == .met)
    #expect(
      try Self.split(.named("jason"), ("v1", 50), ("v3", 50)).verdict(on: dump, of: "a") == .lacking("still v1=1")
    )
    #expect(try Self.split(.named("j"), ("v1", 100)).verdict(on: dump, of: "a") == .lacking("no route is called j"))
    #expect(try Self.split(.standard, ("v1", 50), ("v3", 50)).verdict(on: dump, of: "a") == .met)
    #expect(try Self.split(.conditional, ("v1", 9)).verdict(on: dump, of: "a") == .met)
    #expect(try Self.split(.conditional, ("v2", 9)).verdict(on: dump, of: "a") == .lacking("no route has v2=9"))
  }

  @Test("subsets have to be there on every port, and a proxy without the host is not concerned")
  func clusters() throws {
    let dump = { (names: [String]) in
      let type = "type.googleapis.com/envoy.admin.v3.ClustersConfigDump.DynamicCluster"
      let texts = names.map { #"{"@type": "\#(type)", "cluster": {"name": "outbound|\#($0)|\#(Self.host.name)"}}"# }
      return try ConfigDump(Array(#"{"configs": [\#(texts.joined(separator: ","))]}"#.utf8))
    }
    let wanted = ProxyExpectation.clusters(of: [Self.target("v3"), Self.target(nil)])
    #expect(try wanted.verdict(on: try dump(["80|", "80|v3", "90|", "90|v3"]), of: "a") == .met)
    let missing = "no cluster outbound|90|v3|\(Self.host.name)"
    #expect(try wanted.verdict(on: try dump(["80|", "80|v3", "90|"]), of: "a") == .lacking(missing))
    #expect(try wanted.verdict(on: try dump(["80|v1"]), of: "a") == .unconcerned)
    #expect(try wanted.verdict(on: try ConfigDump(Array("{}".utf8)), of: "a") == .unconcerned)
  }

  @Test("a change is anything else than before, in whatever order its members are, and newcomers have it")
  func change() throws {
    let old = try Self.routes(("default", #""route": {"cluster": "a", "timeout": "1s"}"#))
    let same = try Self.routes(("default", #""route": {"timeout": "1s", "cluster": "a"}"#))
    let new = try Self.routes(("default", #""route": {"cluster": "a", "timeout": "2s"}"#))
    let subject = ProxySubject.routes(of: [Self.host.name])
    let states = ["a": try subject.state(in: old), "gateway": []]
    let wanted = ProxyExpectation.change(of: subject, since: states)
    #expect(try wanted.verdict(on: old, of: "a") == .lacking("still as before"))
    #expect(try wanted.verdict(on: same, of: "a") == .lacking("still as before"))
    #expect(try wanted.verdict(on: new, of: "a") == .met)
    #expect(try wanted.verdict(on: old, of: "newcomer") == .met)
    #expect(try wanted.verdict(on: try ConfigDump(Array("{}".utf8)), of: "gateway") == .unconcerned)
    #expect(try wanted.verdict(on: try ConfigDump(Array("{}".utf8)), of: "a") == .met)
  }

  @Test(
    "a share of the proxies is rounded up",
    arguments: [(1, 1, 1), (50, 3, 2), (99, 100, 99), (100, 7, 7), (10, 0, 0), (33, 3, 1), (34, 3, 2)]
  )
  func share(percent: Int, total: Int, count: Int) {
    #expect(ProxyShare.percent(percent).count(of: total) == count)
  }
}
