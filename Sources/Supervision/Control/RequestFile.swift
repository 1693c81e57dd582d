import MeshStores
import System

/// A request to the supervisor of a mesh: an empty file, which goes when it is served.
struct RequestFile {
  /// What came of it.
  enum Outcome {
    /// The supervisor did it; the status is read after that.
    case served(LocalStatus)
    /// The mesh is not up, or not any more.
    case notUp
    /// The task was cancelled while the supervisor was at it.
    case cancelled
  }

  private let name: String
  private let folder: StateFolder

  init(_ request: SupervisorRequest, to folder: StateFolder) {
    name = request.name
    self.folder = folder
  }

  /// Asks, and waits until it is done.
  func serve() async throws(SystemError) -> Outcome {
    guard LocalStatus.current(of: folder) != nil else { return .notUp }
    let changes = ChangeWait(.system)
    var watched = ManifestTree()
    watched.directories = [folder.path, folder.requests]
    _ = changes.add(watched)
    let path = Path.join(folder.requests, name)
    try AtomicFile.write([], to: path, newFilePermissions: 0o600, isDurable: false)
    while !Task.isCancelled {
      // Looked at before the status, so that the status is one from after.
      let isServed = try !PrivateDirectory.names(in: folder.requests).contains(name)
      guard let status = LocalStatus.current(of: folder) else { return .notUp }
      if isServed { return .served(status) }
      guard await changes.next() else { break }
    }
    try? AtomicFile.remove(path, isDurable: false)
    return .cancelled
  }
}
