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
    let answer = Path.join(folder.requests, SupervisorRequest.restartAnswer)
    try? AtomicFile.remove(answer, isDurable: false)
    switch try await RequestFile(.restart, to: folder).serve() {
    case .served(let status):
      guard let bytes = try? PrivateFile.read(answer, limit: 1 << 20) else { return .tookOver(status) }
      return .failed(String(decoding: bytes, as: UTF8.self))
    case .notUp: return .notUp
    case .cancelled: return .cancelled
    }
  }
}
