import StandInAPIServer
import Testing

@testable import MeshCommands

/// Rollouts in a stand-in cluster whose proxies are fakes that follow what is written, each in its own time.
@Suite("A rollout that waits for the proxies") struct RolloutWaitTests {
  private static let start =
    "rollout start reviews --to v3 --from v1 --steps 50 --interval 1s --approve --ignore-readiness"

  private static func mesh() throws -> IstiodMesh {
    let entry = """
      [{"cluster_id": "Kubernetes", "proxy": "a.default", "cluster_sent": "c1", "cluster_acked": "c1",
        "route_sent": "r1", "route_acked": "r1"}]
      """
    return try IstiodMesh(
      ["istiod-1": IstiodMesh.Istiod(pages: ["/debug/syncz": entry])],
      [MeshScript.versions, IstiodMesh.pod("a", in: "default", labels: "app: client")].joined(separator: "---\n")
    )
  }

  @Test("has the subset in every proxy before the weights, and the weights before an interval begins")
  func order() async throws {
    let mesh = try Self.mesh()
    let proxy = try FollowingProxy("a", clusters: 1, routes: 1, in: mesh)
    let run = await mesh.run(Self.start)
    #expect(run.status == .paused)
    #expect(
      run.output == """
        15:06:40  step 1 of 1  v1 40, v2 20, v3 40
                  in 1 of 1 proxy
        15:06:40  passed
        15:06:40  paused at step 1 of 1: waiting for approval
                  in 1 of 1 proxy

        """
    )
    #expect(
      proxy.asked.prefix(4) == [
        "clusters v1,v2 at 80/20", "clusters v1,v2,v3 at 80/20", "routes 80/20 at 40/20/40",
        "routes 40/20/40 at 40/20/40",
      ]
    )
  }

  @Test("leaves a rollout whose weights the proxies do not take, and says who does not")
  func laggard() async throws {
    let mesh = try Self.mesh()
    _ = try FollowingProxy("a", routes: nil, in: mesh)
    let run = await mesh.run("\(Self.start) --wait-timeout 1s")
    #expect(run.status == .timedOut)
    #expect(run.output.contains("in 0 of 1 proxy alone, not in a.default"))
    #expect(
      run.error.hasSuffix(
        """
        error: the proxies do not have the weights that were written
        help: go on with: meshctl rollout resume reviews; give it up with: meshctl rollout abort reviews

        """
      )
    )
    #expect(await mesh.run("rollout abort reviews --wait=false").status == .done)
    #expect(FollowingProxy.weights(mesh.cluster.server.store) == "80/20")
  }

  @Test("does not begin where no istiod can be asked, unless it is told not to wait")
  func unreachable() async throws {
    let mesh = try ClusterMesh(MeshScript.versions)
    let run = await mesh.run(Self.start)
    #expect(run.status == .notFound)
    #expect(FollowingProxy.weights(mesh.server.store) == "80/20")
    #expect(mesh.server.store.object("leases", "meshctl-rollout-routes") == nil)
  }
}
