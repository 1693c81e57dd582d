import ArgumentParsing
import MeshStores
import Testing

@testable import MeshCommands

@Suite("meshctl rollout on a directory of manifests")
struct WorkloadManifestTests {
  private static let text = """
    # The shop.
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web  # shown to customers
    spec:
      replicas: 3
      template:
        metadata:
          labels: {app: web}
        spec:
          containers:
            - name: app
              image: "app:1"  # pinned

    """

  @Test("restart, pause and set-image change their lines alone, and resume takes its line back")
  func edits() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.text])
    let written = "written to MESH\n"
    let run = await mesh.run("rollout set-image deploy/web app=app:2")
    #expect(run == CommandRun(.done, output: "deployment.apps/web image updated\n", error: written))
    #expect(try mesh.read("mesh.yaml") == Self.text.replacing("app:1", with: "app:2"))
    #expect(await mesh.run("rollout pause deploy/web").output == "deployment.apps/web paused\n")
    #expect(await mesh.run("rollout resume deploy/web").output == "deployment.apps/web resumed\n")
    #expect(try mesh.read("mesh.yaml") == Self.text.replacing("app:1", with: "app:2"))
    #expect(await mesh.run("rollout restart deploy/web -q") == CommandRun(.done))
    let restarted = Self.text.replacing("app:1", with: "app:2").replacing(
      "      labels: {app: web}\n",
      with: """
              labels: {app: web}
              annotations:
                kubectl.kubernetes.io/restartedAt: "1970-01-01T00:00:00Z"

        """
    )
    #expect(try mesh.read("mesh.yaml") == restarted)
  }

  @Test("services, and workloads with their kinds, complete what a rollout is of")
  func completion() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.text + "---\n" + MeshScript.reviews])
    let store = DirectoryStore(mesh.path, defaultNamespace: "default", onWarning: { _ in })
    let names = StoreNames(of: store)
    #expect(try await names.names(for: NameQuery(.rollouts)) == ["reviews", "deployment/web"])
    #expect(try await names.names(for: NameQuery(.workloadReferences)) == ["deployment/web"])
  }

  @Test(
    "what only a cluster knows is refused, with what to do",
    arguments: [
      (
        "status", "status", "bring it to a cluster with \"meshctl apply -f DIR --context NAME\", and ask there"
      ),
      ("history", "revisions", "see the version control of the directory, or name a cluster with --context"),
      ("undo", "revisions", "go back with the version control of the directory, or name a cluster with --context"),
    ]
  )
  func noServer(_ verb: String, _ what: String, _ next: String) async throws {
    let run = await (try DirectoryMesh(["mesh.yaml": Self.text])).run("rollout \(verb) deployment/web")
    let error = "error: MESH is a directory of manifests, which has no \(what)\nhelp: \(next)\n"
    #expect(run == CommandRun(.failed, error: error))
  }
}
