import System
import YAML

extension DirectoryStore: ManifestKeeper {
  var location: String { directory }

  /// Refuses a path through which a write would leave the directory.
  func checkMayBeWritten(_ path: String) throws(StoreError) {
    let isInside = try StoreError.fromSystem { () throws(SystemError) in try Directory.keeps(path, in: directory) }
    if !isInside { throw .outside(path: path, directory: directory) }
  }

  /// That directory is locked and not the mesh's: meshes may lie in each other.
  func locked<Answer>(
    directoryOf path: String,
    _ isCancelled: () -> Bool,
    _ body: () throws(StoreError) -> Answer
  ) throws(StoreError) -> Answer {
    try DirectoryLock.whileHeld(directoryOf: path, within: lockLimit, isCancelled, body)
  }

  func replace(_ file: ManifestFile, by result: ManifestChange.Result, _ dryRun: DryRun) throws(SystemError) -> Bool {
    try file.replaceOnDisk(by: result, dryRun)
  }

  func made(
    of object: Value,
    writtenAs node: Node?,
    _ dryRun: DryRun,
    _ isCancelled: () -> Bool
  ) throws(StoreError) -> StoredResource {
    try ManifestCreation(of: object, writtenAs: node, in: self).run(dryRun: dryRun, isCancelled)
  }
}
