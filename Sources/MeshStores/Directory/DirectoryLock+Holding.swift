import System

extension DirectoryLock {
  /// Does something while other writers are kept out of the directory that a file is in, links followed. Blocks.
  static func whileHeld<Answer>(
    directoryOf path: String,
    within limit: Duration,
    _ isCancelled: () -> Bool,
    _ body: () throws(StoreError) -> Answer
  ) throws(StoreError) -> Answer {
    let file = try StoreError.fromSystem { () throws(SystemError) in try Directory.resolvedPath(of: path) }
    return try whileHeld(Path.parent(of: file) ?? "/", within: limit, isCancelled, body)
  }

  /// Does something while other writers are kept out of a directory. Blocks.
  static func whileHeld<Answer>(
    _ directory: String,
    within limit: Duration,
    _ isCancelled: () -> Bool,
    _ body: () throws(StoreError) -> Answer
  ) throws(StoreError) -> Answer {
    let lock = try StoreError.fromSystem { () throws(SystemError) in
      try take(of: directory, within: limit, isCancelled: isCancelled)
    }
    guard let lock else { throw isCancelled() ? .cancelled : .locked(path: directory) }
    let outcome: Result<Answer, StoreError>
    do throws(StoreError) { outcome = .success(try body()) } catch { outcome = .failure(error) }
    lock.release()
    return try outcome.get()
  }
}
