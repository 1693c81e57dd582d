import MeshStores
import Synchronization
import System

/// A supervisor in a process of its own, which outlives the terminal it was started from.
public enum DetachedSupervisor {
  /// What came of its start.
  public enum Outcome: Sendable {
    /// The mesh is up.
    case up(LocalStatus)
    /// It ended before, with what it had to say.
    case ended(ChildStatus, messages: [UInt8])
    /// The task was cancelled, and so was the start.
    case cancelled
  }

  /// Starts a program with the words that make it supervise the mesh of a folder, and waits until the mesh is up.
  public static func start(
    _ program: String,
    _ words: [String],
    of folder: StateFolder
  ) async throws(SystemError) -> Outcome {
    try PrivateDirectory.create(folder.path)
    try? LogRotation(folder.supervisorLog).move()
    let changes = ChangeWait(.system)
    var watched = ManifestTree()
    watched.directories = [folder.path]
    _ = changes.add(watched)
    let (moments, postMoment) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let ending = Ending()
    let child = try SupervisedChild(
      ChildCommand(program, words, company: .ownSession),
      output: .appending(folder.supervisorLog),
      error: .appending(folder.supervisorLog)
    ) { status in
      ending.status.withLock { $0 = status }
      postMoment.yield()
    }
    let watcher = Task {
      while await changes.next() { postMoment.yield() }
    }
    defer { watcher.cancel() }
    postMoment.yield()
    for await _ in moments {
      if let status = readiness(of: child, folder) { return .up(status) }
      if let status = ending.status.withLock(\.self) { return .ended(status, messages: messages(in: folder)) }
    }
    child.terminate()
    return .cancelled
  }

  /// Where the thread that waits for the child leaves its status.
  private final class Ending: Sendable {
    let status = Mutex<ChildStatus?>(nil)
  }

  /// The status of the mesh when it is up by this child.
  private static func readiness(of child: SupervisedChild, _ folder: StateFolder) -> LocalStatus? {
    guard let status = LocalStatus.current(of: folder), status.supervisor.identifier == child.identifier,
      status.phase == .up
    else { return nil }
    return status
  }

  private static func messages(in folder: StateFolder) -> [UInt8] {
    (try? PrivateFile.read(folder.supervisorLog, limit: 1 << 20)) ?? []
  }
}
