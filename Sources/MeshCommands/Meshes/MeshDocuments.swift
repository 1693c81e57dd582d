import Analysis
import ArgumentParsing
import Console
import Diagnostics
import MeshStores
import Resources
import System
import YAML

/// What a mesh consists of as documents, read whole: given manifests, a directory of them, or kinds of a cluster.
struct MeshDocuments {
  /// The documents; those with errors are among them.
  let documents: [Document]
  /// The namespace of objects that name none.
  let defaultNamespace: String
  /// What messages call where they are from.
  let name: String
  /// The cluster they are of; nil for manifests, which nobody has checked yet.
  let cluster: (any MeshStore)?

  /// Reads the manifests that options name.
  init(_ options: ManifestOptions, defaultNamespace: String, in context: Context) throws(CommandError) {
    let documents = try GivenManifests(options, in: context).documents
    let name = options.filenames.map(\.argument).joined(separator: ", ")
    self.init(documents, defaultNamespace, name: name, cluster: nil)
  }

  /// Reads the mesh that options choose: every manifest of a directory, or what a cluster has of some kinds and names.
  /// Of what is named the cluster may have nothing, or keep it to itself.
  static func read(
    _ options: MeshOptions,
    clusterKinds: [ResourceKind],
    named references: [ResourceReference] = [],
    in context: Context,
    _ format: ErrorFormat
  ) async throws(CommandError) -> MeshDocuments {
    let store = try context.openMesh(options, format)
    if let directory = store as? DirectoryStore { return try read(directory, in: context, format) }
    var documents = try await CommandError.calling { () async throws(StoreError) in
      try await store.documents(of: clusterKinds)
    }
    for reference in references {
      do throws(StoreError) {
        if let document = try await store.get(reference).document(of: store.name) { documents.append(document) }
      } catch {
        switch error {
        case .notFound, .unknownKind, .forbidden: continue
        default: throw .store(error)
        }
      }
    }
    return MeshDocuments(documents, store.defaultNamespace, name: store.name, cluster: store)
  }

  private init(_ documents: [Document], _ defaultNamespace: String, name: String, cluster: (any MeshStore)?) {
    self.documents = documents
    self.defaultNamespace = defaultNamespace
    self.name = name
    self.cluster = cluster
  }

  /// Reads every manifest of a directory: documents with errors are among them, which a store passes over.
  private static func read(
    _ store: DirectoryStore,
    in context: Context,
    _ format: ErrorFormat
  ) throws(CommandError) -> MeshDocuments {
    let tree: ManifestTree
    do throws(SystemError) { tree = try ManifestFinder.tree(below: store.directory) } catch {
      throw .failed(error, next: "name a directory of manifests")
    }
    for problem in tree.problems { context.warn("cannot \(problem); it is passed over", as: format) }
    let inputs = tree.files.map { path in
      ManifestInput(source: .file(path), name: path, relativePath: path, isNamed: false)
    }
    let documents = try GivenManifests(inputs, in: context).documents
    return MeshDocuments(documents, store.defaultNamespace, name: store.name, cluster: nil)
  }
}
