import ArgumentParsing
import Console
import Kubernetes
import MeshStores
import Resources
import System

/// The names in the mesh that the line works on, as its flags, the environment and the user's settings choose it.
struct MeshNames: MeshNameSource {
  private let context: Context

  /// Makes a source; what goes wrong is told to nobody.
  init(in context: Context) {
    self.context = Context(environment: context.environment, clock: context.clock)
  }

  /// Names of a cluster are as good as their age; those of a directory are read anew.
  func place(of query: NameQuery) -> NamePlace? {
    guard query.isAboutMesh, let store = store(for: query), store is ClusterStore else { return nil }
    let words = [store.name, query.namespace(in: store)] + query.arguments
    return NamePlace(name: words.joined(separator: "\n"), version: "")
  }

  /// The names, in the order of the alphabet.
  func names(for query: NameQuery, within limit: Duration) -> [String]? {
    if query.kind == .contexts { return contexts(query) }
    guard query.isAboutMesh else { return ResourceKind.known.map(\.plural).sorted() }
    guard let store = store(for: query) else { return nil }
    return BoundedCall.run(within: limit) { try? await StoreNames(of: store).names(for: query) } ?? nil
  }

  private func contexts(_ query: NameQuery) -> [String]? {
    let search = KubeconfigSearch(explicitPath: query.flags["kubeconfig"]?.last, environment: context.environment)
    return (try? search.load())?.contexts.keys.sorted()
  }

  /// The mesh; nil if there is none, or if asking it would run a program.
  private func store(for query: NameQuery) -> (any MeshStore)? {
    var options = MeshOptions()
    options.directory = path(query.flags["mesh"])
    options.kubeconfig = path(query.flags["kubeconfig"])
    options.context = query.flags["context"]?.last
    options.cluster = query.flags["cluster"]?.last
    options.user = query.flags["user"]?.last
    options.server = query.flags["server"]?.last
    options.token = query.flags["token"]?.last
    options.namespace = query.flags["namespace"]?.last.flatMap { try? NamespaceName(argument: $0) }
    let settings = try? UserSettings(in: context.environment)
    guard let choice = try? MeshChoice(options, environment: context.environment, settings: settings ?? .none) else {
      return nil
    }
    if case .cluster(let connection) = choice.mesh {
      guard let resolved = try? context.connection(connection), !resolved.credentials.runsProgram else { return nil }
    }
    return try? context.openMesh(options, .text)
  }

  /// Completion scripts pass words before the shell expands them.
  private func path(_ words: [String]?) -> PathArgument? {
    guard let word = words?.last else { return nil }
    let home = word.hasPrefix("~/") ? context.environment.nonEmpty("HOME") : nil
    return try? PathArgument(argument: home.map { $0 + word.dropFirst() } ?? word)
  }
}

extension NameQuery {
  /// Whether the answer is in a mesh: the words of kinds are known without one.
  fileprivate var isAboutMesh: Bool { kind != .contexts && !(kind == .resourceKinds && arguments.isEmpty) }

  /// The namespace that the line is about.
  func namespace(in store: any MeshStore) -> String { flags["namespace"]?.last ?? store.defaultNamespace }
}
