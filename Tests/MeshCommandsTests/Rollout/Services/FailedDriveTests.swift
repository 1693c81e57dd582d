import StandInAPIServer
import Testing

@testable import MeshCommands

/// Drives that fail in the middle of a rollout.
@Suite("A drive that fails") struct FailedDriveTests {
  private static let start =
    "rollout start reviews --to v3 --steps 50 --interval 1s --allow-empty --ignore-readiness --wait=false"

  /// The first writes of the routes come about: the rehearsal of the step and of the promotion, and what follows.
  private static func mesh(writes: Int) throws -> ClusterMesh {
    let mesh = try ClusterMesh(MeshScript.reviews + "---\n" + MeshScript.route(100, 0))
    mesh.server.faults.inject(.status(403), times: nil, afterSkipping: 2 + writes) {
      $0.method == "PATCH" && $0.path.contains("virtualservices")
    }
    return mesh
  }

  @Test("gives the lease back, and says how to go on with what it began")
  func underWay() async throws {
    let mesh = try Self.mesh(writes: 1)
    let run = await mesh.run(Self.start)
    #expect(run.status == .notAllowed)
    #expect(
      run.error.contains(
        """
        the rollout stays where it is: go on with: meshctl rollout resume reviews; give it up with: meshctl rollout \
        abort reviews

        """
      )
    )
    let lease = try #require(mesh.server.store.object("leases", "meshctl-rollout-reviews"))
    #expect(lease.at("spec", "holderIdentity") == nil)
  }

  @Test("says nothing of a rollout that it did not begin")
  func notBegun() async throws {
    let mesh = try Self.mesh(writes: 0)
    let run = await mesh.run(Self.start)
    #expect(run.status == .notAllowed)
    #expect(!run.error.contains("rollout resume"))
    let lease = try #require(mesh.server.store.object("leases", "meshctl-rollout-reviews"))
    #expect(lease.at("spec", "holderIdentity") == nil)
  }

  @Test("has kept the last check, also one that changed nothing")
  func check() async throws {
    let mesh = try Self.mesh(writes: 2)
    let run = await mesh.run("\(Self.start) --hook before-promotion=exit${IFS}75")
    #expect(run.status == .notAllowed)
    let status = await mesh.run("rollout status reviews -o json")
    #expect(status.status == .done)
    #expect(
      status.output.contains(
        #"""
        {"name":"hook before-promotion","verdict":"no-data","value":"75","threshold":"status 0",\#
        "reason":"the command says that it cannot tell now"}
        """#
      )
    )
  }

  @Test("is found where several routes name the service, by its record")
  func severalRoutes() async throws {
    let other = MeshScript.route(100, 0).replacing("name: reviews\n", with: "name: other\n")
    let manifests = [MeshScript.reviews, MeshScript.route(100, 0), other].joined(separator: "---\n")
    for mesh in [try DirectoryMesh(["mesh.yaml": manifests]), try ClusterMesh(manifests)] as [any CommandMesh] {
      #expect(await mesh.run(Self.start).status == .conflict)
      #expect(await mesh.run("\(Self.start) --approve --virtual-service other").status == .paused)
      #expect(await mesh.run("rollout status reviews").status == .paused)
      #expect(await mesh.run("rollout abort reviews --wait=false").status == .done)
    }
  }
}
