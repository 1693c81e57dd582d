import ArgumentParsing
import Console
import MeshStores

/// `meshctl diff`: what `meshctl apply` would change.
struct Diff: MeshCommand {
  static let declaration = CommandDeclaration(
    "diff",
    summary: "Show what apply would change in a mesh",
    discussion: """
      Compares what manifests say with what a mesh holds. The order of keys does not matter, nor that of lists which the \
      API takes for sets or finds items in by their names; what only servers write is left out, and of a Secret no value \
      is shown. A cluster is asked to apply the objects without keeping them, so that its defaults and webhooks count.

      Exit status 0 means that there is no difference, 1 that there is one, and more than 1 that something failed.
      """,
    examples: [
      Example("Show what a directory of manifests would change", "meshctl diff -f manifests --context kind-mesh"),
      Example("Compare two directories of manifests", "meshctl diff -f staging --mesh production"),
      Example("List the fields that would change", "meshctl diff -f reviews.yaml -o json"),
    ]
  )

  static var notes: CommandNotes {
    let statuses = [
      Term("0", "There is no difference."),
      Term("1", "There is a difference."),
      Term("2", "The command line was not understood, or something failed."),
      ExitStatus.notAllowed.term, ExitStatus.notFound.term, ExitStatus.conflict.term, ExitStatus.timedOut.term,
      ExitStatus.interrupted.term, ExitStatus.terminated.term,
    ]
    return CommandNotes(
      exitStatuses: statuses,
      environment: Variable.everywhere + Variable.mesh + [Variable.temporaryDirectory]
    )
  }

  private let options: DiffOptions

  init(_ options: DiffOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    try await context.comparing(as: errorFormat) { () async throws(CommandError) in try await compare(in: context) }
  }

  /// Shows the differences; tells whether there are any.
  private func compare(in context: Context) async throws(CommandError) -> Bool {
    let store = try context.openMesh(options.mesh, errorFormat, fieldManager: options.fieldManager.argument)
    let manifests = try GivenManifests(options.manifests, in: context)
    try manifests.checkText(in: context, errorFormat)
    let objects = try manifests.objects(
      namespace: options.mesh.namespace,
      defaultNamespace: store.defaultNamespace
    )
    var report = DifferenceReport(options.format, in: context)
    let kinds = GivenKinds(of: objects)
    for object in WriteStage.ordered(objects, by: \.reference.kind) {
      try report.tell(try await ObjectDifference(of: object, in: store, kinds: kinds))
    }
    try report.finish()
    return report.isDifferent
  }
}

extension ExitStatus {
  /// What commands named diff end with when there is a difference, as diff does (POSIX).
  static let different = ExitStatus.failed
}

extension Context {
  /// Runs a comparison, which tells whether there is a difference, and gives the status that says so.
  func comparing(
    as format: ErrorFormat,
    _ compare: () async throws(CommandError) -> Bool
  ) async throws(CommandError) -> ExitStatus {
    do throws(CommandError) {
      return try await compare() ? .different : .done
    } catch {
      return try status(of: error, as: format)
    }
  }

  /// The same for what needs nobody to be asked.
  func comparing(
    as format: ErrorFormat,
    _ compare: () throws(CommandError) -> Bool
  ) throws(CommandError) -> ExitStatus {
    do throws(CommandError) {
      return try compare() ? .different : .done
    } catch {
      return try status(of: error, as: format)
    }
  }

  private func status(of error: CommandError, as format: ErrorFormat) throws(CommandError) -> ExitStatus {
    if case .output = error { throw error }
    let status = end(with: error, as: format)
    // 1 has another meaning here.
    return status == .failed ? .usage : status
  }
}
