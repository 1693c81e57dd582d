import Synchronization
public import System

/// Waits for changes in a directory: by the system's notices as long as it gives them, else by looking again.
public final class ChangeWait: Sendable {
  private struct State {
    var watch: ManifestWatch?
    var directories: [String] = []
    var files: [String] = []
  }

  private let ticks: AsyncStream<Void>
  private let poll: @Sendable () async throws -> Void
  private let state: Mutex<State>

  /// Begins with nothing to be told of.
  public init(_ source: ChangeSource) {
    // Many changes between two looks are one.
    let (ticks, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.ticks = ticks
    var watch: ManifestWatch?
    switch source {
    case .system:
      poll = { try await Task.sleep(for: .seconds(1)) }
      watch = try? ManifestWatch { continuation.yield() }
    case .polling(let wait): poll = wait
    }
    state = Mutex(State(watch: watch))
  }

  /// Whether the system tells of changes.
  public var hasNotices: Bool { state.withLock { $0.watch != nil } }

  /// Asks to be told of changes to what a look found. True if something of it may have changed unseen since, so that
  /// another look is due. Blocks.
  public func add(_ tree: ManifestTree) -> Bool {
    state.withLock { state in
      guard let watch = state.watch else { return false }
      let isNew = state.directories != tree.directories || state.files != tree.files
      state.directories = tree.directories
      state.files = tree.files
      // Also without anything new: a directory may be another one of the same name.
      do throws(SystemError) { try watch.add(tree) } catch {
        // Without all notices none can be relied on.
        state.watch = nil
        return false
      }
      return isNew
    }
  }

  /// Waits until it is time to look again; false if there is nothing more to wait for, as in a cancelled task.
  public func next() async -> Bool {
    guard hasNotices else { return (try? await poll()) != nil }
    var iterator = ticks.makeAsyncIterator()
    return await iterator.next() != nil
  }
}
