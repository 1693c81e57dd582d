import ArgumentParsing
import Console
import ProxyConfig

/// `meshctl proxy-config generate`: the configuration of Envoy that a mesh leads to.
struct ProxyConfigGenerate: MeshCommand {
  static let declaration = CommandDeclaration(
    "generate",
    summary: "Translate a mesh to the configuration of a proxy",
    discussion: """
      Does what Istio's control plane does: translates Services, VirtualServices, DestinationRules, Gateways and the \
      other objects of a mesh to the listeners, routes, clusters and endpoints of one proxy. The mesh is a cluster, a \
      directory of manifests, or manifests given with -f. Nothing is written.

      A proxy is a sidecar or a gateway without labels, one of a workload or of labels with --as, or that of a pod of the \
      mesh by its name. The target istiod is what a control plane would send. The target standalone is for one Envoy on \
      one machine: everything listens on loopback, nothing is encrypted, endpoints are inline; pods without an address \
      are answered for by Envoy itself.

      With --bootstrap it prints what an Envoy is started with. For istiod that is the file envoy-rev0.json of \
      pilot-agent, which names the control plane; for standalone it has all resources in it, and \
      "envoy -c" takes it as it is.

      Each part of the YAML has a comment with the object and the line it came from. What is not translated as it was \
      meant is told on standard error; exit status 3 means that there are errors.
      """,
    examples: [
      Example("Show what a mesh tells the sidecars", "meshctl proxy-config generate --mesh Examples/bookinfo"),
      Example(
        "Show the routes of one workload alone",
        "meshctl pc generate routes -f Examples/bookinfo --proxy productpage-v1"
      ),
      Example(
        "Write a file that Envoy takes",
        "meshctl pc generate -f mesh --target standalone --bootstrap > envoy.yaml"
      ),
      Example("Show the listeners of a gateway of a cluster", "meshctl pc generate listeners --proxy gateway"),
      Example(
        "Name the clusters as Istio 0.7 did",
        "meshctl pc generate clusters -f Examples/bookinfo --format legacy-0.7"
      ),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.findings, .notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh + [Variable.temporaryDirectory]
    )
  }

  private let options: GenerateOptions

  init(_ options: GenerateOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    do throws(UsageProblem) { try options.check() } catch {
      throw .usage(UsageError(error, path: ProxyConfigGroup.path(Self.self)))
    }
    let mesh = try await documents(in: context)
    guard mesh.areSound(isThorough: options.validates, in: context, errorFormat) else { return .findings }
    let input = mesh.translationInput
    let search = ProxySearch(
      options.proxy,
      as: options.workload,
      isStandalone: options.target == .standalone,
      mesh,
      input
    )
    let identity = try await search.identity()
    let translation = Translation(input, for: identity, target: options.translationTarget, naming: options.naming)
    for problem in translation.problems {
      context.show([problem.diagnostic], in: problem.origin.source, as: errorFormat)
    }
    for port in translation.assignedPorts {
      context.note("port \(port.port) leads to \(port.purpose)", as: errorFormat)
    }
    try show(options.message(translation, identity), in: context)
    return translation.problems.contains(where: \.isError) ? .findings : .done
  }

  private func documents(in context: Context) async throws(CommandError) -> MeshDocuments {
    if options.manifests.filenames.isEmpty { return try await .translatable(options.mesh, in: context, errorFormat) }
    let namespace = options.mesh.namespace ?? .standard
    return try MeshDocuments(options.manifests, defaultNamespace: namespace.argument, in: context)
  }

  private func show(_ message: SourcedMessage, in context: Context) throws(CommandError) {
    let message = options.notesSources ? message.notingSources : message
    guard options.format == .yaml else { return try context.show(message.json, as: options.format) }
    try context.showText(CommentedYAML(message).text)
  }
}
