import ArgumentParsing
import Rollouts

/// `meshctl rollout pause`: holds a rollout where it is.
struct RolloutPause: MeshCommand {
  static let declaration = CommandDeclaration(
    "pause",
    summary: "Hold a rollout where it is",
    discussion: """
      A rollout of a service keeps the weights that it has, and whoever drives it ends with status 8.

      A Deployment that is paused goes on serving, and changes of its pods are not rolled out until it is resumed. \
      DaemonSets and StatefulSets cannot be paused.
      """,
    examples: [
      Example("Hold the traffic of a service where it is", "meshctl rollout pause reviews"),
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
      return try await WorkloadEditRun(options.mesh, options.write, store: store, in: context).run(.pause, target)
    case .service(let service):
      return try await options.intervention(of: service, in: context).make(.pause(.requested))
    }
  }
}
