import MeshCommands
import StandInAPIServer
import Testing

@Suite("get of kinds that only the server knows")
struct ServerTableTests {
  private static let manifests = """
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata: {name: widgets.example.com, creationTimestamp: "2026-01-01T00:00:00Z"}
    spec:
      group: example.com
      names: {kind: Widget, plural: widgets, shortNames: [wd]}
      scope: Namespaced
      versions:
      - name: v1
        served: true
        storage: true
        additionalPrinterColumns:
        - {name: Size, type: integer, jsonPath: .spec.size}
        - {name: Colour, type: string, jsonPath: .spec.colour, priority: 1}
    status: {conditions: [{type: Established, status: "True"}]}

    """
  private static let widgets = """
    apiVersion: example.com/v1
    kind: Widget
    metadata: {name: big, namespace: factory}
    spec: {size: 30, colour: "red\\nand more"}
    ---
    apiVersion: example.com/v1
    kind: Widget
    metadata: {name: little, namespace: factory}
    spec: {size: 4}

    """

  private static func mesh() throws -> ClusterMesh {
    let mesh = try ClusterMesh(manifests)
    try mesh.server.store.seed(yaml: widgets)
    return mesh
  }

  @Test(
    "shows the columns of the server, wide ones with -o wide and for programs",
    arguments: [
      ("get widgets -n factory", "NAME    SIZE\nbig     30\nlittle  4\n"),
      ("get wd -A -o wide", "NAMESPACE  NAME    SIZE  COLOUR\nfactory    big     30    red...\nfactory    little  4\n"),
      ("get widgets -n factory -o tsv --no-headers", "big\t30\tred...\nlittle\t4\t\n"),
      ("get widgets little big -n factory", "NAME    SIZE\nlittle  4\nbig     30\n"),
      ("get widgets -n factory --sort-by .spec.size", "NAME    SIZE\nlittle  4\nbig     30\n"),
      ("get widgets -n factory --chunk-size 1", "NAME    SIZE\nbig     30\nlittle  4\n"),
      (
        "get widgets,widget -n factory -l a!=b",
        "NAME                       SIZE\nwidget.example.com/big     30\nwidget.example.com/little  4\n\n"
          + "NAME                       SIZE\nwidget.example.com/big     30\nwidget.example.com/little  4\n"
      ),
    ]
  )
  func tables(line: String, output: String) async throws {
    #expect(await (try Self.mesh()).run(line) == CommandRun(.done, output: output))
  }

  @Test("tells what is not there, as of every other kind")
  func missing() async throws {
    let mesh = try Self.mesh()
    let run = await mesh.run("get widgets big huge -n factory")
    let error = "error: widget.example.com/huge in namespace factory not found\n"
    #expect(run == CommandRun(.notFound, output: "NAME  SIZE\nbig   30\n", error: error))
    let ignored = await mesh.run("get widgets huge -n factory --ignore-not-found")
    #expect(ignored == CommandRun(.done))
    let none = await mesh.run("get widgets")
    #expect(none == CommandRun(.done, error: "No resources found in default namespace of MESH.\n"))
  }

  @Test("does without where the server of a kind makes no tables")
  func plainList() async throws {
    let mesh = try Self.mesh()
    let list = #"{"kind": "WidgetList", "apiVersion": "example.com/v1", "metadata": {}, "items": []}"#
    mesh.server.faults.inject(
      .answer(status: 200, headers: [:], body: list, contentType: "application/json"),
      when: { $0.path.hasSuffix("/widgets") }
    )
    let run = await mesh.run("get widgets -n factory")
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("NAME    AGE\nbig "))
  }
}
