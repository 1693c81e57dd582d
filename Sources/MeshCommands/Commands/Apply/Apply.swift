import ArgumentParsing
import Console
import MeshStores

/// `meshctl apply`: brings about in a mesh what manifests say.
struct Apply: MeshCommand {
  static let declaration = CommandDeclaration(
    "apply",
    summary: "Bring about in a mesh what manifests say",
    discussion: """
      Makes what is not there and changes what is, in an order in which no request goes to what is not there yet: \
      namespaces and definitions of kinds first, then services, DestinationRules, and last the routes to them. The \
      manifests are checked before, together with what the mesh holds, and nothing is written if there are errors. \
      Objects of a kind that the manifests define are written once the cluster serves it, which --timeout bounds.

      A cluster takes objects by server-side apply. A field that someone else manages is a conflict, unless \
      --force-conflicts takes it over. In a directory the file of an object is edited: comments, order and quoting stay \
      where nothing changes; a new object gets a file of its own.

      While "meshctl rollout" shifts the weights of a VirtualService, a manifest with other weights is refused: \
      --keep-weights applies all but the weights, --force overwrites them.
      """,
    examples: [
      Example("Apply the manifests of a directory to a cluster", "meshctl apply -f manifests --context kind-mesh"),
      Example("Apply a manifest to a directory of manifests", "meshctl apply -f reviews.yaml --mesh Examples/bookinfo"),
      Example("Let the API server say what it would do", "meshctl apply -f manifests --dry-run=server"),
      Example("Change a route while a rollout runs", "meshctl apply -f reviews.yaml --keep-weights"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.findings, .notAllowed, .notFound, .conflict, .timedOut]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh + [Variable.temporaryDirectory]
    )
  }

  private let options: ApplyOptions

  init(_ options: ApplyOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let store = try context.openMesh(options.mesh, errorFormat, fieldManager: options.fieldManager.argument)
    let manifests = try GivenManifests(options.manifests, in: context)
    if options.validates {
      let check = ManifestCheck(of: manifests, for: store, in: context)
      guard try await check.passes(errorFormat) else { return .findings }
    }
    try manifests.checkText(in: context, errorFormat)
    let objects = try manifests.objects(
      namespace: options.mesh.namespace,
      defaultNamespace: store.defaultNamespace
    )
    return try await ApplyRun(options, of: objects, store: store, in: context).apply()
  }
}
