import System

/// What a supervisor that was killed leaves behind: Envoys, their sockets and the memory that they shared.
struct Remains {
  private let folder: StateFolder

  /// How long an Envoy may take to end before it is ended.
  private static let endLimit = Duration.seconds(5)

  /// Takes the folder, whose lock must be held: then there is no supervisor any more.
  init(of folder: StateFolder) { self.folder = folder }

  /// Ends what still runs, and removes what is of no use to anybody; logs stay. The number of Envoys that were ended.
  ///
  /// A process that only has the ID of one of the Envoys is another one and left alone.
  @discardableResult
  func clear() async throws(SystemError) -> Int {
    let envoys = LocalStatus.read(from: folder)?.envoys.map(\.process).filter(\.isRunning) ?? []
    for envoy in envoys { envoy.terminate() }
    for envoy in envoys { await Self.awaitEnd(of: envoy) }
    try removeFiles()
    return envoys.count
  }

  private static func awaitEnd(of process: ProcessIdentity) async {
    var patience = Patience(endLimit)
    while process.isRunning {
      guard await patience.goesOn() else { break }
    }
    process.kill()
    var rest = Patience(endLimit)
    while process.isRunning, await rest.goesOn() {}
  }

  /// Removes everything but the logs and what is remembered of changes and rollouts.
  func removeFiles() throws(SystemError) {
    try SharedMemory.remove(folder.sharedMemory)
    let kept = Set([folder.envoyLog, folder.accessLog, folder.supervisorLog, folder.history, folder.rollouts])
    for directory in [folder.requests, folder.routes, folder.socketFolder, folder.path] {
      for name in try PrivateDirectory.names(in: directory) {
        let path = Path.join(directory, name)
        if !kept.contains(path), path != folder.requests, path != folder.routes { try Self.remove(path) }
      }
      if directory != folder.path { PrivateDirectory.removeIfEmpty(directory) }
    }
  }

  private static func remove(_ path: String) throws(SystemError) {
    do throws(SystemError) { try AtomicFile.remove(path, isDurable: false) } catch {
      if error.reason != .notFound { throw error }
    }
  }
}
