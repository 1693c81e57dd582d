import MeshStores
import ProxyConfig
import System
import YAML

/// A directory of manifests as an Envoy of this machine is told of it.
struct LocalMesh {
  /// The directory, as it was given.
  let directory: String
  /// The translation, the way `meshctl local up` makes it.
  let translation: Translation

  /// Reads and translates the directory that options choose; a cluster is refused. What cannot be read is told.
  init(_ options: MeshOptions, in context: Context, _ format: ErrorFormat) throws(CommandError) {
    let settings = try UserSettings(in: context.environment)
    guard
      case .directory(let directory) = try MeshChoice(options, environment: context.environment, settings: settings)
        .mesh
    else {
      throw .input(
        "a local mesh is a directory of manifests",
        next: "name it with --mesh, such as --mesh Examples/bookinfo"
      )
    }
    self.directory = directory
    let tree: ManifestTree
    do throws(SystemError) { tree = try ManifestFinder.tree(below: directory) } catch {
      throw .failed(error, next: "name a directory of manifests with --mesh")
    }
    for problem in tree.problems { context.warn("cannot \(problem); it is passed over", as: format) }
    var documents: [Document] = []
    for path in tree.files {
      let input = ManifestInput(source: .file(path), name: path, relativePath: path, isNamed: false)
      documents += try ValidatedInput(input, in: context).documents
    }
    translation = Translation(
      TranslationInput(documents),
      for: ProxyIdentity(),
      target: .standalone(TranslationTarget.Standalone())
    )
  }
}
