import StandInAPIServer
import Testing

@testable import MeshCommands

@Suite("What istiod has for a proxy, and what the proxy has")
struct ProxyComparisonTests {
  private static func dump(clusters: [(name: String, timeout: String)], isReversed: Bool = false) -> String {
    let clusters = clusters.map { name, timeout in
      isReversed
        ? #"{"cluster": {"connect_timeout": "\#(timeout)", "name": "\#(name)"}}"#
        : #"{"cluster": {"name": "\#(name)", "connectTimeout": "\#(timeout)"}}"#
    }
    let list = (isReversed ? clusters.reversed() : clusters).joined(separator: ",")
    return """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        "dynamic_active_clusters": [\(list)]},
       {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [
        {"route_config": {"name": "80"}, "last_updated": "2025-01-01T00:00:00Z"}]}]}
      """
  }

  private static func mesh(proxy: String) throws -> IstiodMesh {
    let pages = [
      "/debug/syncz": #"[{"proxy": "reviews-v1.prod", "cluster_id": "Kubernetes"}]"#,
      "/debug/config_dump": dump(clusters: [("a", "1s"), ("b", "2s")]),
    ]
    let mesh = try IstiodMesh(
      ["istiod": IstiodMesh.Istiod(pages: pages)],
      IstiodMesh.pod("reviews-v1", in: "prod", labels: "app: reviews")
    )
    try mesh.runProxy("reviews-v1", in: "prod", ["/config_dump": proxy])
    return mesh
  }

  @Test("the order of resources and members, and the spelling of names, do not matter")
  func same() async throws {
    let mesh = try Self.mesh(proxy: Self.dump(clusters: [("a", "1s"), ("b", "2s")], isReversed: true))
    let text = """
      Clusters Match
      Listeners Match
      Routes Match (RDS last loaded at 2025-01-01T00:00:00Z)

      """
    #expect(await mesh.run("proxy-status reviews-v1.prod") == CommandRun(.done, output: text))
  }

  @Test("what differs is shown")
  func different() async throws {
    let mesh = try Self.mesh(proxy: Self.dump(clusters: [("a", "1s"), ("b", "3s")]))
    let text = """
      --- Istiod Clusters
      +++ Envoy Clusters
      @@ -3,6 +3,6 @@
         "name": "a"
       }
       {
      -  "connectTimeout": "2s",
      +  "connectTimeout": "3s",
         "name": "b"
       }
      Listeners Match
      Routes Match (RDS last loaded at 2025-01-01T00:00:00Z)

      """
    #expect(await mesh.run("proxy-status reviews-v1.prod") == CommandRun(.done, output: text))
  }

  @Test("a saved dump takes the place of the running proxy")
  func saved() async throws {
    let mesh = try Self.mesh(proxy: "{}")
    let directory = try DirectoryMesh(["dump.json": Self.dump(clusters: [("b", "2s"), ("a", "1s")])])
    let run = await mesh.run(["ps", "--file", directory.path + "/dump.json"])
    #expect(run.status == .done)
    #expect(run.output.split(separator: "\n").first == "Clusters Match")
  }
}
