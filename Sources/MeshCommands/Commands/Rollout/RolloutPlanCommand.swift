import ArgumentParsing
import Console
import MeshStores
import Rollouts

/// `meshctl rollout plan`: what a rollout would do, without doing it.
struct RolloutPlanCommand: MeshCommand {
  static let declaration = CommandDeclaration(
    "plan",
    summary: "Show what a rollout would do, and do nothing",
    discussion: """
      Takes the flags of meshctl rollout start, works out every step, asks each gate once, and has the API server check \
      what each step would write, admission webhooks included. Nothing is changed.
      """,
    examples: [
      Example("Show the steps", "meshctl rollout plan reviews --to v3"),
      Example("Show others", "meshctl rollout plan reviews --to v2 --step 20 --max 60"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.conflict]) }

  private let options: RolloutStartOptions

  init(_ options: RolloutStartOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.driving.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let starting = try RolloutStarting(options, as: Self.self, in: context)
    let store = starting.store
    let (scene, draft) = try await starting.draft()
    let checks = try GateChecks(draft.record.gates, options, of: draft.versions, store, in: context, errorFormat)
    try await checks.probe()
    try await starting.rehearse(draft, scene)
    try context.write(RolloutPlanText.page(of: draft.record, styler: context.streams.output.styler))
    try context.flush()
    let checker = store.hasServer ? "the API server takes all of it" : "the manifests take all of it"
    context.report(draft.additions.compactMap(\.remark).map { "first: \($0)" } + ["\(checker); nothing was written"])
    return .done
  }
}
