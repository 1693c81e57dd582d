import ArgumentParsing
import Console
import MeshStores
import Output
import Resources

/// `meshctl get`: resources of a mesh, in tables or as data.
struct Get: MeshCommand {
  static let declaration = CommandDeclaration(
    "get",
    summary: "List resources of a mesh, or show some",
    discussion: """
      A kind is named as kubectl names it: by its kind, its plural or a short name, such as vs, dr, gw, se, pa and ap; \
      with a group behind it where several have it. The tables show what matters for a mesh: hosts, gateways, subsets, \
      and where the requests of a route go.
      """,
    examples: [
      Example("List the routes of a directory of manifests", "meshctl get virtualservices --mesh Examples/bookinfo"),
      Example("List routes and subsets of all namespaces", "meshctl get vs,dr -A"),
      Example("Show one as YAML", "meshctl get vs reviews -o yaml"),
      Example("Tell what becomes of pods of an application", "meshctl get pods -l app=reviews -w"),
      Example("Take one field out", "meshctl get vs reviews -o jsonpath='{.spec.hosts[0]}'"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.notAllowed.term, ExitStatus.notFound.term],
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private let options: GetOptions

  init(_ options: GetOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.list.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let targets = try ResourceTargets(options.words, command: ["meshctl", "get"])
    let store = try context.openMesh(options.mesh, errorFormat)
    return try await GetRun(options, store: store, in: context).show(targets)
  }
}
