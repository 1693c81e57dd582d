import ArgumentParsing

/// `meshctl rollout watch`: what becomes of a rollout of a service.
struct RolloutWatch: MeshCommand {
  static let declaration = CommandDeclaration(
    "watch",
    summary: "Watch the rollout of a service until it ends",
    discussion: """
      Shows the rollout as "meshctl rollout status" does: on a terminal over and over in the same place, elsewhere a line \
      for each change, with -o json an object for each. It changes nothing and drives nothing; Ctrl-C ends the watch and \
      not the rollout.

      Ends with the rollout: 0 when it is promoted, 9 when it went back since checks failed, 10 when a person gave it up \
      or took it back, 7 when --timeout is over before. One that is paused is watched on, unless --exit-on says paused.
      """,
    examples: [
      Example("Watch a rollout", "meshctl rollout watch reviews"),
      Example("In a CI job, until someone has to look", "meshctl rollout watch reviews --exit-on paused,degraded"),
      Example("For a program, an hour at most", "meshctl rollout watch reviews --timeout 1h -o json"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.findings, .timedOut, .paused, .rolledBack, .aborted]) }

  private let options: RolloutWatchOptions

  init(_ options: RolloutWatchOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    switch options.subject {
    case .service(let service):
      let run = try ServiceStatusRun(of: service, options.mesh, until: options.exits, options.format, in: context)
      return try await run.watch(for: options.limit)
    case .workload(let target):
      throw .input(
        "\(target.argument) is a workload, and rollout watch is for services",
        next: "follow it with meshctl rollout status \(target.argument)"
      )
    }
  }
}
