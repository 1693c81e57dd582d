import ArgumentParsing

/// `meshctl route diff`: what lies between an earlier state of a service's routes and the present one.
struct RouteDiff: MeshCommand {
  static let declaration = CommandDeclaration(
    "diff",
    summary: "Show what undo would change",
    discussion: """
      Shows, as a unified diff, what "meshctl route undo" would change: it leads from the present state to the one before \
      the last change, or with --to N to the one after the change of that number. Nothing is written.

      Exit status 0 means that there is no difference, 1 that there is one, and more than 1 that something failed.
      """,
    examples: [
      Example("Show what the last change changed", "meshctl route diff reviews"),
      Example("Compare with the state after change 3", "meshctl route diff reviews --to 3"),
    ]
  )

  static var notes: CommandNotes { Diff.notes }

  private let options: RouteDiffOptions

  init(_ options: RouteDiffOptions) { self.options = options }

  var errorFormat: ErrorFormat { .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    var undo = RouteUndoOptions()
    undo.mesh = options.mesh
    undo.service = options.service
    undo.state = options.state
    undo.write.showsDifference = true
    let verb = RouteUndo(undo)
    return try await context.comparing(as: errorFormat) { () async throws(CommandError) in
      let store = try context.openMesh(options.mesh, errorFormat)
      return try await RouteRun(verb, store: store, in: context).compare()
    }
  }
}
