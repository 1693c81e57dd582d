import ArgumentParsing
import Rollouts

/// `meshctl rollout undo`: rolls back to an earlier revision.
struct RolloutUndo: MeshCommand {
  static let declaration = CommandDeclaration(
    "undo",
    summary: "Roll back to an earlier revision",
    discussion: """
      Gives a workload the pod template of an earlier revision, which Kubernetes then rolls out as it rolls out any other \
      change. Without --to-revision it is the revision before the present one.
      """,
    examples: [
      Example("Go back to the revision before", "meshctl rollout undo deployment/reviews-v1"),
      Example("Go back to revision 3", "meshctl rollout undo deployment/reviews-v1 --to-revision 3"),
      Example("See what that would come to", "meshctl rollout undo ds/proxy --dry-run -o yaml"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.conflict]) }

  private let options: RolloutUndoOptions

  init(_ options: RolloutUndoOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    switch options.subject {
    case .workload(let target):
      let store = try context.openMesh(options.mesh, errorFormat)
      return try await WorkloadUndoRun(options, store: store, in: context).run(target)
    case .service(let service):
      let intervention = try options.intervention(of: service, in: context)
      guard let revision = options.revision else { return try await intervention.make(.undo) }
      return try await intervention.revert(to: Int(clamping: revision.number))
    }
  }
}
