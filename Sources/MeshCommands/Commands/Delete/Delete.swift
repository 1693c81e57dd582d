import ArgumentParsing
import Console
import MeshStores
import Resources

/// `meshctl delete`: takes resources out of a mesh.
struct Delete: MeshCommand {
  private static let path = ["meshctl", "delete"]

  static let declaration = CommandDeclaration(
    "delete",
    summary: "Take resources out of a mesh",
    discussion: """
      Deletes resources by their names, by manifests, by labels, or all of a kind in a namespace: routes first, and last \
      what they lead to. A Service, ServiceEntry or DestinationRule that routes still use is refused with those routes \
      named, and nothing is deleted then; --force deletes it all the same.

      In a directory the text of a resource goes with the comments that belong to it, and its file goes with the last one.
      """,
    examples: [
      Example("Delete a route", "meshctl delete virtualservice reviews"),
      Example("Delete several resources", "meshctl delete vs/reviews dr/reviews --mesh Examples/bookinfo"),
      Example("Delete what manifests hold", "meshctl delete -f manifests --ignore-not-found"),
      Example("See what would go", "meshctl delete vs -l app=reviews --dry-run"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound, .conflict, .timedOut]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh + [Variable.temporaryDirectory]
    )
  }

  private let options: DeleteOptions

  init(_ options: DeleteOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let selection = try selection()
    let store = try context.openMesh(options.mesh, errorFormat)
    let run = DeleteRun(options, store: store, in: context)
    switch selection {
    case .manifests: return try await run.delete(try given(in: store, context).map(\.reference))
    case .names(let names):
      var references: [ResourceReference] = []
      for name in names {
        let kind = try await store.resourceKind(name.kind)
        references.append(ResourceReference(kind, name.name, namespace: namespace(in: store)))
      }
      return try await run.delete(references)
    case .kinds(let words):
      var found: [StoredResource] = []
      for word in words {
        let kind = try await store.resourceKind(word)
        let query = ResourceQuery(
          kind,
          namespace: kind.isNamespaced ? namespace(in: store) : nil,
          labels: options.labels
        )
        found += try await CommandError.calling { () async throws(StoreError) in try await store.list(query).all() }
      }
      if found.isEmpty { context.report(["nothing to delete in \(store.name)"]) }
      return try await run.delete(found)
    }
  }

  private func namespace(in store: any MeshStore) -> String {
    options.mesh.namespace?.argument ?? store.defaultNamespace
  }

  private func given(in store: any MeshStore, _ context: Context) throws(CommandError) -> [GivenObject] {
    let manifests = try GivenManifests(options.manifests, in: context)
    try manifests.checkText(in: context, errorFormat)
    return try manifests.objects(namespace: options.mesh.namespace, defaultNamespace: store.defaultNamespace)
  }

  // MARK: What is meant

  private enum Selection {
    case manifests
    case names([ResourceTargets.Name])
    case kinds([String])
  }

  /// What the command line means; a kind alone is too much, unless it says that all are meant.
  private func selection() throws(CommandError) -> Selection {
    let selects = options.deletesAll || !options.labels.isEmpty
    let selector = options.deletesAll ? "--all" : "--selector"
    guard options.manifests.filenames.isEmpty else {
      if let word = options.words.first { throw Self.usage(.unexpectedArgument(word)) }
      if selects { throw Self.usage(.conflictingFlags("--filename", selector)) }
      return .manifests
    }
    let targets = try ResourceTargets(options.words, command: Self.path)
    guard targets.kinds.isEmpty else {
      guard selects else { throw Self.usage(.missingArgument("NAME")) }
      return .kinds(targets.kinds)
    }
    if selects, let name = targets.names.first { throw Self.usage(.unexpectedArgument(name.name)) }
    return .names(targets.names)
  }

  private static func usage(_ problem: UsageProblem) -> CommandError { .usage(UsageError(problem, path: path)) }
}
