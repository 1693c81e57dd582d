import ArgumentParsing
import Rollouts

/// `meshctl rollout abort`: gives a rollout up.
struct RolloutAbort: MeshCommand {
  static let declaration = CommandDeclaration(
    "abort",
    summary: "Give a rollout up: all weights as before",
    discussion: """
      The rule becomes what it was before the rollout, in one write, whoever drives it and whether anybody does. The \
      command returns when the proxies have it.
      """,
    examples: [
      Example("Give it up", "meshctl rollout abort reviews"),
      Example("See what that would write", "meshctl rollout abort reviews --dry-run"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.conflict, .timedOut]) }

  private let options: RolloutAbortOptions

  init(_ options: RolloutAbortOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.driving.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    try await options.intervention(in: context).make(.abort)
  }
}
