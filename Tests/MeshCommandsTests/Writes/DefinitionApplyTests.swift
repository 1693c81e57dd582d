import MeshCommands
import StandInAPIServer
import Testing

@Suite("Applying a definition and objects of what it defines")
struct DefinitionApplyTests {
  /// The object stands before what it needs.
  static let manifests = """
    apiVersion: example.com/v1
    kind: Widget
    metadata: {name: big, namespace: factory}
    spec: {size: 3}
    ---
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata: {name: widgets.example.com}
    spec:
      group: example.com
      names: {kind: Widget, plural: widgets}
      scope: Namespaced
      versions:
      - {name: v1, served: true, storage: true}
    ---
    apiVersion: v1
    kind: Namespace
    metadata: {name: factory}

    """
  private static let definition = "customresourcedefinition.apiextensions.k8s.io/widgets.example.com"
  private static let created = """
    namespace/factory created (MESH)
    \(definition) created (MESH)
    widget.example.com/big created (MESH)

    """
  private static let path = "/apis/example.com/v1/namespaces/factory/widgets/big"

  @Test("makes the namespace and the definition first, on a cluster and in a directory")
  func order() async throws {
    let meshes: [any CommandMesh] = [try ClusterMesh(), try DirectoryMesh()]
    for mesh in meshes {
      let run = await mesh.run("apply -f - --validate=false", input: Self.manifests)
      #expect(run == CommandRun(.done, output: Self.created))
      let again = await mesh.run("apply -f - --validate=false", input: Self.manifests)
      #expect(again == CommandRun(.done, output: Self.created.replacing("created", with: "unchanged")))
    }
  }

  @Test("waits until the definition is established, and tells so")
  func wait() async throws {
    var configuration = StandInConfiguration()
    configuration.establishesDefinitions = false
    let mesh = try ClusterMesh("", configuration)
    mesh.server.faults.inject(.interference { $0.establishDefinitions() }) { $0.target.contains("watch=1") }
    let run = await mesh.run("apply -f - --validate=false", input: Self.manifests)
    let note = "note: waiting for \(Self.definition) to be established\n"
    #expect(run == CommandRun(.done, output: Self.created, error: note))
    #expect(mesh.writes.last == "PATCH \(Self.path)?fieldManager=meshctl&fieldValidation=Strict")
  }

  @Test("gives the wait up in time, and says what was not applied")
  func limit() async throws {
    var configuration = StandInConfiguration()
    configuration.establishesDefinitions = false
    let mesh = try ClusterMesh("", configuration)
    let run = await mesh.run("apply -f - --validate=false --timeout 1ms", input: Self.manifests)
    let output = Self.created.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
    let error = """
      note: waiting for \(Self.definition) to be established
      error: \(Self.definition) is not ready after 1ms
      help: look at it with "meshctl get", or wait longer with --timeout

      """
    #expect(run == CommandRun(.timedOut, output: output, error: error))
  }

  @Test("shows without writing what would come of it", arguments: ["client", "server"])
  func dryRun(place: String) async throws {
    let mesh = try ClusterMesh("apiVersion: v1\nkind: Namespace\nmetadata: {name: factory}\n")
    let run = await mesh.run("apply -f - --validate=false --dry-run=\(place) -o name", input: Self.manifests)
    let names = "namespace/factory\n\(Self.definition)\nwidget.example.com/big\n"
    #expect(run == CommandRun(.done, output: names))
    let difference = await mesh.run("diff -f - -o json", input: Self.manifests)
    #expect(difference.status == .failed)
    #expect(difference.error == "")
  }

  @Test("of a kind that nobody defines is an error")
  func unknown() async throws {
    let mesh = try ClusterMesh()
    let object = "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: big}\n"
    let run = await mesh.run("apply -f - --validate=false", input: object)
    #expect(run.status == .notFound)
    #expect(mesh.writes == [])
  }
}
