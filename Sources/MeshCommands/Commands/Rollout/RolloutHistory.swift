import ArgumentParsing

/// `meshctl rollout history`: what was rolled out before.
struct RolloutHistory: MeshCommand {
  static let declaration = CommandDeclaration(
    "history",
    summary: "List what was rolled out before",
    discussion: """
      Of a service it lists the last rollouts of its traffic, the oldest first: the versions, how each ended, when, by whom, \
      and the weights that it left. --revision shows one whole, and of the last one what happened to it.

      Of a workload it lists the revisions of a workload that Kubernetes keeps, the oldest first, with the cause that the annotation \
      kubernetes.io/change-cause gives. Their numbers are those that undo takes. -o wide adds when each was made, its \
      images, and which one runs.
      """,
    examples: [
      Example("List the rollouts of a service", "meshctl rollout history reviews"),
      Example("List the revisions of a Deployment", "meshctl rollout history deployment/reviews-v1"),
      Example("With images and times", "meshctl rollout history deployment/reviews-v1 -o wide"),
      Example("Show the pods of one revision", "meshctl rollout history ds/proxy --revision 3"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes() }

  private let options: RolloutHistoryOptions

  init(_ options: RolloutHistoryOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.list.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    switch options.subject {
    case .workload(let target):
      let store = try context.openMesh(options.mesh, errorFormat)
      return try await WorkloadHistoryRun(options, store: store, in: context).run(target)
    case .service(let service):
      return try await ServiceHistoryRun(of: service, options, in: context).run()
    }
  }
}
