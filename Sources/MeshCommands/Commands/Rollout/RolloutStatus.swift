import ArgumentParsing

/// `meshctl rollout status`: how far a rollout is, until it is done.
struct RolloutStatus: MeshCommand {
  static let declaration = CommandDeclaration(
    "status",
    summary: "Tell how far a rollout is until it is done",
    discussion: """
      Of a service it shows once where the rollout of its traffic is, as a tree: step, weights as they are written and as \
      proxies have them, pods, gates and what they said last, failed checks, the time that is left, and which commands go \
      on. The exit status is 0 while it is under way and when it is promoted, 8 when it waits for a person, 9 when it went \
      back since checks failed, 10 when a person gave it up or took it back. -w watches it as "meshctl rollout watch" does.

      Of a workload it says what kubectl says, and ends when the rollout is done. Sooner it ends when the new pods cannot \
      come up: when a container of theirs keeps crashing, or its image cannot be pulled. The reason, the container, its \
      last exit code and the server's message are told then. One restart is no reason. A Deployment that is paused ends \
      it too, since nothing goes on by itself.

      -l takes a kind in place of KIND/NAME, and tells of all workloads with such labels, one after another.
      """,
    examples: [
      Example("Show where the rollout of a service is", "meshctl rollout status reviews"),
      Example("Wait until a Deployment is rolled out", "meshctl rollout status deployment/reviews-v1"),
      Example("Wait five minutes at most", "meshctl rollout status deploy/reviews-v1 --timeout 5m"),
      Example("Tell a program", "meshctl rollout status ds/proxy --watch=false -o json"),
      Example("Wait for all of an application", "meshctl rollout status deployment -l app=reviews"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.findings, .timedOut, .paused, .rolledBack, .aborted]) }

  private let options: RolloutStatusOptions

  init(_ options: RolloutStatusOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let selection = try WorkloadSelection(options.subject, labels: options.labels, of: Self.self)
    switch selection {
    case .workloads(let workloads):
      let store = try context.openMesh(options.mesh, errorFormat)
      return try await WorkloadStatusRun(options, store: store, in: context).run(workloads)
    case .service(let service):
      guard options.revision == nil else {
        throw .input("--revision is for workloads, and \(service) is a service", next: nil)
      }
      let run = try ServiceStatusRun(of: service, options.mesh, until: options.exits, options.format, in: context)
      return options.watchesService ? try await run.watch(for: options.limit) : try await run.tell()
    }
  }
}
