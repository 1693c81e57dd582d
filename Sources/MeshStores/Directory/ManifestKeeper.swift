import System
import YAML

/// A store whose resources are written in files of manifests, of which it changes the text.
protocol ManifestKeeper: MeshStore {
  /// Where it writes, for messages.
  var location: String { get }

  /// The files that hold a resource, each as often as it does.
  func paths(of reference: ResourceReference) throws(StoreError) -> [String]

  /// A file as it is now, which can be read as manifests.
  func file(at path: String) throws(StoreError) -> ManifestFile

  /// Has a file looked at again, since it is not what the store thinks.
  func forget(_ path: String)

  /// Refuses a path that is not to be written.
  func checkMayBeWritten(_ path: String) throws(StoreError)

  /// Does something while other writers are kept out of the directory that a file is in. Blocks.
  func locked<Answer>(
    directoryOf path: String,
    _ isCancelled: () -> Bool,
    _ body: () throws(StoreError) -> Answer
  ) throws(StoreError) -> Answer

  /// Whether a file was replaced, or would have been: not if it is another by now. Blocks.
  func replace(_ file: ManifestFile, by result: ManifestChange.Result, _ dryRun: DryRun) throws(SystemError) -> Bool

  /// Writes a new resource. Blocks.
  func made(
    of object: Value,
    writtenAs node: Node?,
    _ dryRun: DryRun,
    _ isCancelled: () -> Bool
  ) throws(StoreError) -> StoredResource
}

extension ManifestKeeper {
  /// How often something is looked for again that was moved between two looks.
  static var attempts: Int { 8 }

  /// The objects of a file as it is now; none when it is gone.
  func resources(in path: String) throws(StoreError) -> [ManifestObject] {
    do throws(StoreError) {
      return try file(at: path).objects(defaultNamespace: defaultNamespace)
    } catch {
      if error.isMissingFile { return [] }
      throw error
    }
  }

  /// Where a resource is written, in files that hold it.
  func places(of reference: ResourceReference, in paths: [String]) throws(StoreError) -> [ResourcePlace] {
    var places: [ResourcePlace] = []
    var last: String?
    for path in paths where path != last {
      last = path
      places += try resources(in: path).filter { $0.reference == reference }.map(\.place)
    }
    return places
  }
}
