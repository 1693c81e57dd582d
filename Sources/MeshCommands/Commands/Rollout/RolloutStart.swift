import ArgumentParsing

/// `meshctl rollout start`: moves the traffic of a service to a new version, step by step.
struct RolloutStart: MeshCommand {
  static let declaration = CommandDeclaration(
    "start",
    summary: "Move traffic to a new version step by step",
    discussion: """
      Each step changes weights of the VirtualService alone, waits until the proxies have them, lets the interval pass and \
      then asks the gates. Where they fail, all weights go back to what they were, and the status is 9. No controller runs \
      in the cluster: the command drives the rollout. If it dies, traffic stays where it is, and meshctl rollout resume \
      goes on from any machine.

      The rule becomes what it was, byte for byte in a manifest, when the rollout is aborted or rolled back. Deployments \
      are never scaled or deleted.
      """,
    examples: [
      Example("Release with a success rate as the gate", "meshctl rollout start reviews --to v3 --success-rate 99"),
      Example(
        "Ask Prometheus for the latency",
        "meshctl rollout start web --to v3 --p99 500ms --prometheus prom.istio-system"
      ),
      Example(
        "Try it on a directory of manifests",
        "meshctl rollout start reviews --to v2 --interval 5s --mesh Examples/bookinfo"
      ),
    ]
  )

  static var notes: CommandNotes {
    RolloutGroup.notes([.conflict, .timedOut, .paused, .rolledBack, .aborted, .interrupted])
  }

  private let options: RolloutStartOptions

  init(_ options: RolloutStartOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.driving.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    try await RolloutStarting(options, as: Self.self, in: context).start()
  }
}
