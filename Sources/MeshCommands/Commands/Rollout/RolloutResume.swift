import ArgumentParsing

/// `meshctl rollout resume`: lets a rollout go on.
struct RolloutResume: MeshCommand {
  static let declaration = CommandDeclaration(
    "resume",
    summary: "Let a rollout go on",
    discussion: """
      A Deployment that was paused is rolled out again, with all that was changed meanwhile. DaemonSets and StatefulSets \
      cannot be paused, and so not resumed.
      """,
    examples: [
      Example("Resume a Deployment", "meshctl rollout resume deployment/reviews-v1"),
      Example("Resume it in its manifest", "meshctl rollout resume deploy/reviews-v1 --mesh Examples/bookinfo"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.conflict]) }

  private let options: RolloutResumeOptions

  init(_ options: RolloutResumeOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    switch options.subject {
    case .workload(let target):
      let store = try context.openMesh(options.mesh, errorFormat)
      return try await WorkloadEditRun(options.mesh, options.write, store: store, in: context).run(.resume, target)
    case .service(let service):
      let store = try context.openMesh(options.mesh, errorFormat)
      return try await RolloutResuming(options: options, word: service, store: store, context: context).resume()
    }
  }
}
