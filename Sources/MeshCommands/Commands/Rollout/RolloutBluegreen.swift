import ArgumentParsing
import Rollouts

/// `meshctl rollout bluegreen`: moves all traffic at once, after the gates.
struct RolloutBluegreen: MeshCommand {
  static let declaration = CommandDeclaration(
    "bluegreen",
    summary: "Move all traffic at once when the gates pass",
    discussion: """
      The new version is looked at without traffic first, by its pods, by --hook and --query, and with --mirror by copies \
      of requests. When all gates pass it gets everything in one write. meshctl rollout undo takes that back in one write, \
      too. With --bake the gates are asked on, and all goes back by itself where they fail.
      """,
    examples: [
      Example("Switch when the pods are ready", "meshctl rollout bluegreen reviews --to v2"),
      Example(
        "Switch when a smoke test passes, and look on for five minutes",
        "meshctl rollout bluegreen web --to v2 --hook before-step=./smoke.sh --bake 5m"
      ),
    ]
  )

  static var notes: CommandNotes { RolloutStart.notes }

  private let options: RolloutBluegreenOptions

  init(_ options: RolloutBluegreenOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.driving.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    var options = options
    options.shape.steps = try? StepList([.all])
    options.shape.preview = options.shape.preview ?? options.shape.interval
    return try await RolloutStarting(options, as: Self.self, in: context).start()
  }
}
