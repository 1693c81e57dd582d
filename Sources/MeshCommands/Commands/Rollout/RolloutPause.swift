import ArgumentParsing

/// `meshctl rollout pause`: holds a rollout where it is.
struct RolloutPause: MeshCommand {
  static let declaration = CommandDeclaration(
    "pause",
    summary: "Hold a rollout where it is",
    discussion: """
      A Deployment that is paused goes on serving, and changes of its pods are not rolled out until it is resumed. \
      DaemonSets and StatefulSets cannot be paused.
      """,
    examples: [
      Example("Pause a Deployment", "meshctl rollout pause deployment/reviews-v1"),
      Example("Pause it in its manifest", "meshctl rollout pause deploy/reviews-v1 --mesh Examples/bookinfo"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.conflict]) }

  private let options: RolloutPauseOptions

  init(_ options: RolloutPauseOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    switch options.subject {
    case .workload(let target):
      let store = try context.openMesh(options.mesh, errorFormat)
      var run = WorkloadEditRun(options.mesh, options.write, store: store, in: context)
      return try await run.run(.pause, target)
    case .service(let service): throw RolloutGroup.noRollout(of: service)
    }
  }
}
