import System

/// Asks the supervisor of a mesh to say when it has done what it can with the directory as it is now.
public enum SettleRequest {
  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    /// The directory is in force, or the status says what was refused of it.
    case settled(LocalStatus)
    /// The mesh is not up, or not any more.
    case notUp
    /// The task was cancelled before.
    case cancelled
  }

  /// Asks, and waits; the directory is read after this call began.
  public static func make(to folder: StateFolder) async throws(SystemError) -> Outcome {
    // A name of its own, so that nobody takes the answer to a question asked earlier for his.
    let request = SupervisorRequest.settle(asker: String(UInt64.random(in: .min ... .max), radix: 16))
    switch try await RequestFile(request, to: folder).serve() {
    case .served(let status): return .settled(status)
    case .notUp: return .notUp
    case .cancelled: return .cancelled
    }
  }
}
