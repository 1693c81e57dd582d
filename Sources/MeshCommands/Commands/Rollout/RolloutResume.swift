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
      var run = WorkloadEditRun(options.mesh, options.write, store: store, in: context)
      return try await run.run(.resume, target)
    case .service(let service): throw RolloutGroup.noRollout(of: service)
    }
  }
}
