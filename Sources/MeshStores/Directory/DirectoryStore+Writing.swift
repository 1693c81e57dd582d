import System

extension DirectoryStore {
  /// Refuses a path through which a write would leave the directory.
  func checkIsInside(_ path: String) throws(StoreError) {
    let isInside = try StoreError.fromSystem { () throws(SystemError) in try Directory.keeps(path, in: directory) }
    if !isInside { throw .outside(path: path, directory: directory) }
  }

  /// Keeps other writers out of the directory that a file is in, links followed. Blocks.
  ///
  /// That directory and not the mesh's: meshes may lie in each other.
  func lock(directoryOf path: String, _ isCancelled: () -> Bool) throws(StoreError) -> DirectoryLock {
    let file = try StoreError.fromSystem { () throws(SystemError) in try Directory.resolvedPath(of: path) }
    return try lock(Path.parent(of: file) ?? "/", isCancelled)
  }

  /// Keeps other writers out of a directory. Blocks.
  func lock(_ directory: String, _ isCancelled: () -> Bool) throws(StoreError) -> DirectoryLock {
    let lock = try StoreError.fromSystem { () throws(SystemError) in
      try DirectoryLock.take(of: directory, within: lockLimit, isCancelled: isCancelled)
    }
    if let lock { return lock }
    throw isCancelled() ? .cancelled : .locked(path: directory)
  }
}
