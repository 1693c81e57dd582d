import Console
import Foundation
import StandInAPIServer
import Testing

@testable import MeshCommands

/// Routes in a stand-in cluster whose proxies are fakes that follow what is written, each in its own time.
@Suite("Waiting for the proxies to follow a change of routes")
struct RouteWaitTests {
  private static let service = "reviews.default.svc.cluster.local"
  private static let change = """
    reviews.default.svc.cluster.local, rule http[1]
      v1   80 → 50  ██████████░░░░░░░░░░
      v2   20 →  0  ░░░░░░░░░░░░░░░░░░░░
      v3  new → 50  ██████████░░░░░░░░░░
    destinationrule.networking.istio.io/reviews configured (MESH)
    virtualservice.networking.istio.io/routes configured (MESH)

    """

  private static func entry(_ proxy: String, more: String = "") -> String {
    """
    {"cluster_id": "Kubernetes", "proxy": "\(proxy).default", "cluster_sent": "c1", "cluster_acked": "c1",
     "route_sent": "r1", "route_acked": "r1"\(more)}
    """
  }

  private static func mesh(_ entries: String...) throws -> IstiodMesh {
    let pods = ["a", "b", "c"].map { IstiodMesh.pod($0, in: "default", labels: "app: client") }
    return try IstiodMesh(
      ["istiod-1": IstiodMesh.Istiod(pages: ["/debug/syncz": "[\(entries.joined(separator: ","))]"])],
      ([MeshScript.versions] + pods).joined(separator: "---\n")
    )
  }

  @Test("the subsets are in every proxy before the routes are written, and the routes are at the end")
  func order() async throws {
    let mesh = try Self.mesh(Self.entry("a"), Self.entry("b"))
    let quick = try FollowingProxy("a", in: mesh)
    let slow = try FollowingProxy("b", clusters: 2, routes: 1, in: mesh)
    let run = await mesh.run("route set reviews v1=50 v3=50 --wait --timeout 0")
    #expect(run.status == .done)
    #expect(run.output == Self.change)
    let missing = "no cluster outbound|9080|v3|\(Self.service)"
    let error = """
      waiting for the clusters of \(Self.service): in 1 of 2 proxies, not yet in b.default (istiod-1, since \
      2025-06-15T15:06:40Z: \(missing))
      the clusters of \(Self.service) are in 2 of 2 proxies
      subset v3 added: pods have it as version
      undo with: meshctl route set reviews v1=80 v2=20
      waiting for the weights of \(Self.service): in 1 of 2 proxies, not yet in b.default (istiod-1, since \
      2025-06-15T15:06:40Z: still v1=80 v2=20)
      the weights of \(Self.service) are in 2 of 2 proxies

      """
    #expect(run.error == error)
    #expect(quick.asked == ["clusters v1,v2,v3 at 80/20", "routes 50/0/50 at 50/0/50"])
    #expect(
      slow.asked == [
        "clusters v1,v2 at 80/20", "clusters v1,v2 at 80/20", "clusters v1,v2,v3 at 80/20", "routes 80/20 at 50/0/50",
        "routes 50/0/50 at 50/0/50",
      ]
    )
  }

  @Test("only names of clusters of the hosts and routes are asked for")
  func selections() async throws {
    let mesh = try Self.mesh(Self.entry("a"))
    _ = try FollowingProxy("a", in: mesh)
    #expect(await mesh.run("route set reviews v1=50 v3=50 --wait").status == .done)
    let lines = try #require(mesh.servers["a.default"]).log.lines.map { $0.removingPercentEncoding ?? $0 }
    let host = #"reviews\.default\.svc\.cluster\.local"#
    #expect(
      lines == [
        #"GET /config_dump?resource=dynamic_active_clusters&mask=cluster.name&name_regex="#
          + #"outbound\|[0-9]+\|[^|]*\|(?:\#(host))"#,
        "GET /config_dump?resource=dynamic_route_configs&mask=route_config.name,route_config.virtual_hosts",
      ]
    )
  }

  @Test("a proxy without the subsets in time keeps the routes from being written, and what is written is told")
  func clustersLate() async throws {
    let mesh = try Self.mesh(Self.entry("a"), Self.entry("b"))
    _ = try FollowingProxy("a", in: mesh)
    _ = try FollowingProxy("b", clusters: nil, in: mesh)
    let run = await mesh.run("route set reviews v1=50 v3=50 --wait --timeout 1ms")
    #expect(run.status == .timedOut)
    let error = """
      error: after 1ms the clusters of \(Self.service) are in 1 of 2 proxies, and not in b.default (istiod-1, since \
      2025-06-15T15:06:40Z: no cluster outbound|9080|v3|\(Self.service))
      help: written: destinationrule.networking.istio.io/reviews configured; the routes are not written: repeat the \
      command to go on

      """
    #expect(run.error == error)
    #expect(FollowingProxy.weights(mesh.cluster.server.store) == "80/20")
  }

  @Test("laggards are named with their istiod and since when, and so is what a proxy refused")
  func refusal() async throws {
    let resources = """
      , "resources": {"type.googleapis.com/envoy.config.route.v3.RouteConfiguration": {"sent": "r2", "acked": "r1",
        "sentTime": "2025-06-15T15:01:40Z", "lastError": "no \\u001b[31msuch cluster"}}
      """
    let mesh = try Self.mesh(Self.entry("a"), Self.entry("b", more: resources), Self.entry("c"))
    _ = try FollowingProxy("a", in: mesh)
    _ = try FollowingProxy("b", routes: nil, in: mesh)
    let run = await mesh.run("route set reviews v1=50 v3=50 --wait --timeout 1ms")
    #expect(run.status == .timedOut)
    let silent = "the proxy of c.default cannot be asked: "
    #expect(run.error.contains(silent))
    let missing = await mesh.run("route set reviews v1=50 v3=50 --wait=60% --timeout 1ms -q")
    let error = """
      error: after 1ms the weights of \(Self.service) are in 1 of 3 proxies, and not in b.default (istiod-1, since \
      2025-06-15T15:01:40Z: routes rejected: no \\x1b[31msuch cluster; still v1=80 v2=20), c.default
      """
    #expect(missing.status == .timedOut)
    #expect(missing.error.hasPrefix(error), "\(missing.error)")
  }

  @Test("a share of the proxies is enough, and the others are named")
  func share() async throws {
    let mesh = try Self.mesh(Self.entry("a"), Self.entry("b"))
    _ = try FollowingProxy("a", in: mesh)
    _ = try FollowingProxy("b", routes: nil, in: mesh)
    let run = await mesh.run("route set reviews v1=50 v3=50 --wait=50%")
    let error = """
      the clusters of \(Self.service) are in 2 of 2 proxies
      subset v3 added: pods have it as version
      undo with: meshctl route set reviews v1=80 v2=20
      the weights of \(Self.service) are in 1 of 2 proxies, not yet in b.default (istiod-1, since \
      2025-06-15T15:06:40Z: still v1=80 v2=20)

      """
    #expect(run == CommandRun(.done, output: Self.change, error: error))
  }

  @Test("proxies that come and go meanwhile count as they are")
  func comingAndGoing() async throws {
    let mesh = try Self.mesh()
    let istiod = try #require(mesh.servers["istiod-1"])
    istiod.faults.withdraw()
    IstiodMesh.answer(istiod, "/debug/syncz", "[\(Self.entry("a")),\(Self.entry("b"))]", times: 2)
    IstiodMesh.answer(istiod, "/debug/syncz", "[\(Self.entry("a")),\(Self.entry("c"))]")
    for name in ["a", "c"] { _ = try FollowingProxy(name, in: mesh) }
    _ = try FollowingProxy("b", routes: nil, in: mesh)
    let run = await mesh.run("route set reviews v1=50 v3=50 --wait --timeout 0")
    #expect(run.status == .done)
    #expect(run.error.hasSuffix("\nthe weights of \(Self.service) are in 2 of 2 proxies\n"))
  }

  @Test("with -o json what the proxies have is told as JSON, beside the resources")
  func json() async throws {
    let mesh = try Self.mesh(Self.entry("a"), Self.entry("b"))
    _ = try FollowingProxy("a", in: mesh)
    _ = try FollowingProxy("b", routes: nil, in: mesh)
    let run = await mesh.run("route set reviews v1=50 v3=50 --wait=50% -o json")
    #expect(run.status == .done)
    let lines = run.error.split(separator: "\n").filter { $0.hasPrefix("{") }
    let laggard = """
      {"proxy":"b.default","istiod":"istiod-1","since":"2025-06-15T15:06:40Z","reason":"still v1=80 v2=20"}
      """
    #expect(
      lines == [
        """
        {"proxies":{"subject":"clusters","wanted":"50%","isEnough":true,"accepted":2,"total":2,"unconcerned":0,\
        "laggards":[]}}
        """,
        """
        {"proxies":{"subject":"weights","wanted":"50%","isEnough":true,"accepted":1,"total":2,"unconcerned":0,\
        "laggards":[\(laggard)]}}
        """,
      ]
    )
  }

  @Test("other verbs wait until the routes of the service are not what they were")
  func otherVerbs() async throws {
    let mesh = try Self.mesh(Self.entry("a"), Self.entry("b"))
    _ = try FollowingProxy("a", in: mesh)
    let slow = try FollowingProxy("b", routes: 1, in: mesh)
    let run = await mesh.run("route timeout reviews 3s --wait --timeout 0 -q")
    #expect(run.status == .done)
    #expect(slow.asked == ["routes 80/20 at 80/20", "routes 80/20 at 80/20 3s", "routes 80/20 3s at 80/20 3s"])
  }

  @Test("a repeated command waits for what is written already, and a mesh without proxies waits for nothing")
  func repeated() async throws {
    let mesh = try Self.mesh(Self.entry("a"))
    let proxy = try FollowingProxy("a", in: mesh)
    #expect(await mesh.run("route set reviews v1=50 v3=50 -q").status == .done)
    #expect(proxy.asked == [])
    let again = await mesh.run("route set reviews v1=50 v3=50 --wait")
    #expect(again.status == .done)
    #expect(proxy.asked == ["clusters v1,v2,v3 at 50/0/50", "routes 50/0/50 at 50/0/50"])
    let lonely = try Self.mesh()
    let run = await lonely.run("route set reviews v1=100 --wait")
    #expect(run.status == .done)
    #expect(run.error.hasSuffix("the weights of \(Self.service) are in no proxy: no proxy is connected\n"))
  }

  @Test("a share that is none is refused", arguments: ["0%", "101%", "most", "50", "%"])
  func badShare(word: String) async throws {
    let mesh = try Self.mesh()
    let run = await mesh.run("route set reviews v1=100 --wait=\(word)")
    let error = """
      error: invalid value "\(word)" for flag "--wait": expected all, false, or a share of the proxies from 1% to 100%
      help: run "meshctl route set --help" for usage

      """
    #expect(run == CommandRun(.usage, error: error))
  }
}
