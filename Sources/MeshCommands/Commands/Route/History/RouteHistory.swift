import Analysis
import ArgumentParsing
import Console
import Output
import Routing

/// `meshctl route history`: who changed the routes of a service, when and how.
struct RouteHistory: MeshCommand {
  static let declaration = CommandDeclaration(
    "history",
    summary: "List the changes of a service's routes",
    discussion: """
      Lists the last 20 changes that "meshctl route" made to the routes of a service, the oldest first. Their numbers are \
      those that undo and diff take. Values of headers are never remembered, so that a change which replaced some cannot \
      be undone.

      In a cluster the changes are remembered by the resources themselves, in the annotation meshctl/history; for a \
      directory of manifests beside it, in the state directory of the user.
      """,
    examples: [
      Example("List the changes", "meshctl route history reviews"),
      Example("List them for a script", "meshctl route history reviews -o json"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.notAllowed.term, ExitStatus.notFound.term],
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private let options: RouteHistoryOptions

  init(_ options: RouteHistoryOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.list.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let store = try context.openMesh(options.mesh, errorFormat)
    var undo = RouteUndoOptions()
    undo.mesh = options.mesh
    undo.service = options.service
    let scene = try await RouteRun(RouteUndo(undo), store: store, in: context).scene()
    if scene.history.entries.isEmpty { try scene.checkService() }
    let now = context.clock.now()
    let rows = scene.history.entries.map { HistoryRow($0, isLast: $0 == scene.history.entries.last, now: now) }
    try context.show(
      Listing(rows),
      as: options.list,
      whenEmpty: "nothing is remembered of \(scene.service.name)"
    )
    return .done
  }
}
