import MeshStores
import System

/// Asks the supervisor of a mesh for a new Envoy that takes over from the one that serves.
public enum TakeoverRequest {
  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    /// The new Envoy serves.
    case tookOver(LocalStatus)
    /// It does not, and why.
    case failed(String)
    /// The mesh is not up, or not any more.
    case notUp
    /// The task was cancelled while the supervisor was at it.
    case cancelled
  }

  /// Asks, and waits for what comes of it.
  public static func make(to folder: StateFolder) async throws(SystemError) -> Outcome {
    guard LocalStatus.current(of: folder) != nil else { return .notUp }
    let path = Path.join(folder.requests, Supervisor.Request.restart.rawValue)
    let answer = Path.join(folder.requests, Supervisor.Request.restart.answer)
    try? AtomicFile.remove(answer, isDurable: false)
    let changes = ChangeWait(.system)
    var watched = ManifestTree()
    watched.directories = [folder.path, folder.requests]
    _ = changes.add(watched)
    try AtomicFile.write([], to: path, newFilePermissions: 0o600, isDurable: false)
    while !Task.isCancelled {
      guard let status = LocalStatus.current(of: folder) else { return .notUp }
      if try !PrivateDirectory.names(in: folder.requests).contains(Supervisor.Request.restart.rawValue) {
        guard let bytes = try? PrivateFile.read(answer, limit: 1 << 20) else { return .tookOver(status) }
        return .failed(String(decoding: bytes, as: UTF8.self))
      }
      guard await changes.next() else { break }
    }
    return .cancelled
  }
}
