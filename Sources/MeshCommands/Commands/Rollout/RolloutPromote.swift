import ArgumentParsing
import Rollouts

/// `meshctl rollout promote`: takes a step without a check.
struct RolloutPromote: MeshCommand {
  static let declaration = CommandDeclaration(
    "promote",
    summary: "Take the next step of a rollout without a check",
    discussion: """
      Whoever drives the rollout goes on from the new step; with --full it is over, and the new version has all traffic. \
      Where nobody drives it, meshctl rollout resume goes on.
      """,
    examples: [
      Example("Take the next step", "meshctl rollout promote reviews"),
      Example("Go to a step", "meshctl rollout promote reviews --to 50"),
      Example("Give the new version everything", "meshctl rollout promote reviews --full"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.conflict, .timedOut]) }

  private let options: RolloutPromoteOptions

  init(_ options: RolloutPromoteOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.driving.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let promotion: RolloutEvent.Promotion =
      options.isFull ? .full : options.share.map { .to($0) } ?? .next
    return try await options.intervention(in: context).make(.promote(promotion))
  }
}
