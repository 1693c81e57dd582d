import ArgumentParsing

/// `meshctl rollout restart`: replaces the pods of a workload by new ones.
struct RolloutRestart: MeshCommand {
  static let declaration = CommandDeclaration(
    "restart",
    summary: "Replace the pods of a workload by new ones",
    discussion: """
      Writes the time into the annotation kubectl.kubernetes.io/restartedAt of the pod template, as kubectl does, so that \
      Kubernetes rolls out new pods as it rolls out any other change.

      -l takes a kind in place of KIND/NAME, and restarts all workloads with such labels.
      """,
    examples: [
      Example("Restart a Deployment", "meshctl rollout restart deployment/reviews-v1"),
      Example("Restart all of an application", "meshctl rollout restart deployment -l app=reviews"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.conflict]) }

  private let options: RolloutRestartOptions

  init(_ options: RolloutRestartOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    switch try WorkloadSelection(options.subject, labels: options.labels, of: Self.self) {
    case .workloads(let workloads):
      let store = try context.openMesh(options.mesh, errorFormat)
      return try await WorkloadEditRun(options.mesh, options.write, store: store, in: context).run(.restart, workloads)
    case .service(let word): throw WorkloadSelection.notAWorkload(word, of: Self.self)
    }
  }
}
