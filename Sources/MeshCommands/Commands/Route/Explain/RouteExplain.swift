import ArgumentParsing
import Console
import ProxyConfig

/// `meshctl route explain`: where a request would go, and why.
struct RouteExplain: MeshCommand {
  static let declaration = CommandDeclaration(
    "explain",
    summary: "Tell where a request would go, and why",
    discussion: """
      Translates the mesh to the configuration of Envoy and follows one request through it, as Envoy would: the listener, \
      the virtual host, each rule with the first of its conditions that the request does not fulfil, and of the rule that \
      takes it what is changed, how long it may take, and who gets it, with percentages and endpoints. Nothing is sent.

      The request comes from a workload: --from says which, since rules may hold for some callers and Sidecars hide \
      services. With --gateway it comes from outside, to a gateway.

      A directory or manifests are asked as a local mesh, where one Envoy plays every proxy; a cluster as its control \
      plane tells the proxies. --target asks for the other. Exit status 5 means that nothing routes the \
      request, 3 that a manifest cannot be read.
      """,
    examples: [
      Example("See where a request goes", "meshctl route explain http://reviews:9080/reviews/0"),
      Example("And with a header", "meshctl route explain GET http://reviews:9080/ --header end-user=jason"),
      Example(
        "Come through the gateway",
        "meshctl route explain http://shop.test/login --gateway edge"
      ),
      Example("Ask as a workload would", "meshctl route explain http://ratings:9080/ --from app=reviews,version=v2"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.findings, .notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private let options: RouteExplainOptions

  init(_ options: RouteExplainOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    guard let url = options.address.url else {
      throw .usage(UsageError(.missingArgument("URL"), path: RouteGroup.path(Self.self)))
    }
    let documents = try await documents(in: context)
    guard documents.areSound(isThorough: false, in: context, errorFormat) else { return .findings }
    var mesh = SimulatedMesh(documents, target: options.target)
    let told = try await mesh.explanation(of: options.call(url))
    if let format = options.format {
      try context.show(told.payload, as: format)
    } else {
      let stream = context.streams.output
      try context.write(ExplanationText(told, styler: stream.styler, stream.traits.glyphs, width: stream.width).text)
    }
    return told.explanation.isRouted ? .done : .notFound
  }

  private func documents(in context: Context) async throws(CommandError) -> MeshDocuments {
    if options.manifests.filenames.isEmpty { return try await .translatable(options.mesh, in: context, errorFormat) }
    let namespace = options.mesh.namespace ?? .standard
    return try MeshDocuments(options.manifests, defaultNamespace: namespace.argument, in: context)
  }
}
