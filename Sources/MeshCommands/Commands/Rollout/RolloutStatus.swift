import ArgumentParsing

/// `meshctl rollout status`: how far a rollout is, until it is done.
struct RolloutStatus: MeshCommand {
  static let declaration = CommandDeclaration(
    "status",
    summary: "Tell how far a rollout is until it is done",
    discussion: """
      Of a workload it says what kubectl says, and ends when the rollout is done. Sooner it ends when the new pods cannot \
      come up: when a container of theirs keeps crashing, or its image cannot be pulled. The reason, the container, its \
      last exit code and the server's message are told then. One restart is no reason. A Deployment that is paused ends \
      it too, since nothing goes on by itself.

      -l takes a kind in place of KIND/NAME, and tells of all workloads with such labels, one after another.
      """,
    examples: [
      Example("Wait until a Deployment is rolled out", "meshctl rollout status deployment/reviews-v1"),
      Example("Wait five minutes at most", "meshctl rollout status deploy/reviews-v1 --timeout 5m"),
      Example("Tell a program", "meshctl rollout status ds/proxy --watch=false -o json"),
      Example("Wait for all of an application", "meshctl rollout status deployment -l app=reviews"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.timedOut, .paused]) }

  private let options: RolloutStatusOptions

  init(_ options: RolloutStatusOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let selection = try WorkloadSelection(options.subject, labels: options.labels, of: Self.self)
    switch selection {
    case .workloads(let workloads):
      let store = try context.openMesh(options.mesh, errorFormat)
      return try await WorkloadStatusRun(options, store: store, in: context).run(workloads)
    case .service(let service): throw RolloutGroup.noRollout(of: service)
    }
  }
}
