import ArgumentParsing
import MeshStores
import Resources

/// A verb of `meshctl route` that changes where requests go.
///
/// It works out a step for the mesh as it was read, without writing anything; the run makes the step, and has it worked
/// out anew when someone else wrote in between.
protocol RouteVerb: MeshCommand where Options: RouteWritingOptions {
  var options: Options { get }

  /// The services besides the one of the options whose routes, subsets or pods decide on the step, as words.
  var otherServices: [String] { get }

  /// The kinds of routes that the step may be about besides VirtualServices.
  var otherRouteKinds: [ResourceKind] { get }

  /// What to write, or why not.
  func step(in scene: RouteScene) throws(CommandError) -> RouteStep
}

extension RouteVerb {
  /// None.
  var otherServices: [String] { [] }

  /// None.
  var otherRouteKinds: [ResourceKind] { [] }

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.findings, .notAllowed, .notFound, .conflict, .timedOut]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh + [Variable.temporaryDirectory]
    )
  }

  /// A mistake of the command line that shows only when all of it is read.
  static func usage(_ problem: UsageProblem) -> CommandError {
    .usage(UsageError(problem, path: ["meshctl", "route", declaration.name]))
  }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    try await RouteRun(self, store: try store(in: context), in: context).make()
  }

  private func store(in context: Context) throws(CommandError) -> any MeshStore {
    let write = options.write
    guard write.isOfFiles else {
      if write.replacesFiles { throw Self.usage(.misplacedFlag("--in-place", needs: "-f")) }
      return try context.openMesh(options.mesh, errorFormat)
    }
    if case .proxies = write.waiting { throw Self.usage(.conflictingFlags("--wait", "-f")) }
    return try GivenFiles(
      write.manifests,
      replacesFiles: write.writes,
      defaultNamespace: (options.mesh.namespace ?? .standard).argument,
      in: context,
      errorFormat
    ).store
  }
}
