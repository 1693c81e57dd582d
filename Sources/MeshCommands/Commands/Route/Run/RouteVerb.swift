import ArgumentParsing

/// A verb of `meshctl route` that changes where requests go.
///
/// It works out a step for the mesh as it was read, without writing anything; the run makes the step, and has it worked
/// out anew when someone else wrote in between.
protocol RouteVerb: MeshCommand where Options: RouteWritingOptions {
  var options: Options { get }

  /// The services besides the one of the options whose routes, subsets or pods decide on the step, as words.
  var otherServices: [String] { get }

  /// What to write, or why not.
  func step(in scene: RouteScene) throws(CommandError) -> RouteStep
}

extension RouteVerb {
  /// None.
  var otherServices: [String] { [] }

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.findings, .notAllowed, .notFound, .conflict, .timedOut]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  /// A mistake of the command line that shows only when all of it is read.
  static func usage(_ problem: UsageProblem) -> CommandError {
    .usage(UsageError(problem, path: ["meshctl", "route", declaration.name]))
  }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let store = try context.openMesh(options.mesh, errorFormat)
    return try await RouteRun(self, store: store, in: context).make()
  }
}
