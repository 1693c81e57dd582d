import System

/// Ends a mesh that is up, whoever supervises it.
public enum MeshEnd {
  /// What there was to end.
  public enum Outcome: Hashable, Sendable {
    /// A supervisor, which ended in good order.
    case ended
    /// A supervisor that did not end when it was asked to.
    case killed
    /// What a supervisor that was killed had left: so many Envoys.
    case cleared(envoyCount: Int)
    /// Nothing.
    case wasNotUp
  }

  /// How long a supervisor is given beyond the time in which requests are finished.
  private static let limit = Duration.seconds(30)

  /// Asks the supervisor of a folder to end, waits until it has, and removes what it left.
  public static func end(_ folder: StateFolder) async throws(SystemError) -> Outcome {
    guard try PrivateDirectory.exists(folder.path) else { return .wasNotUp }
    if let lock = try await lock(of: folder, within: .zero) {
      let hadStatus = LocalStatus.read(from: folder) != nil
      let count = try await Remains(of: folder).clear()
      lock.release()
      return hadStatus ? .cleared(envoyCount: count) : .wasNotUp
    }
    let supervisor = LocalStatus.read(from: folder)?.supervisor
    supervisor?.terminate()
    if let lock = try await lock(of: folder, within: limit) {
      try await Remains(of: folder).clear()
      lock.release()
      return .ended
    }
    supervisor?.kill()
    guard let lock = try await lock(of: folder, within: limit) else {
      throw SystemError(.lock, folder.path, .permissionDenied)
    }
    try await Remains(of: folder).clear()
    lock.release()
    return .killed
  }

  private static func lock(
    of folder: StateFolder,
    within limit: Duration
  ) async throws(SystemError) -> DirectoryLock? {
    let holder = try await OwnThread.run { isCancelled throws(SystemError) in
      LockHolder(try DirectoryLock.take(of: folder.path, within: limit, isCancelled: isCancelled))
    }
    return holder.take()
  }
}
