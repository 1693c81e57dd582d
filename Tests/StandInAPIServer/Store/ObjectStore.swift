import Foundation
import Synchronization
import YAML

/// The objects of a stand-in API server, which requests and tests change alike.
public final class ObjectStore: Sendable {
  /// What is served without any definition.
  let builtIn: APICatalogue
  private let establishesDefinitions: Bool
  private let clock: @Sendable () -> Date
  private let state: Mutex<StoreState>
  private let change = NSCondition()

  init(
    catalogue: APICatalogue,
    establishesDefinitions: Bool,
    firstRevision: Int,
    clock: @escaping @Sendable () -> Date
  ) {
    builtIn = catalogue
    self.establishesDefinitions = establishesDefinitions
    self.clock = clock
    state = Mutex(StoreState(revision: firstRevision))
  }

  var now: Date { clock() }

  /// What is served: that of every server, and what the established definitions bring.
  var catalogue: APICatalogue {
    state.withLock { builtIn.adding($0.definitions.flatMap { ServedResource.all(of: $0.value) }) }
  }

  /// The latest resourceVersion.
  public var revision: Int { state.withLock { $0.revision } }

  /// Forgets the history of changes: what is read from an older resourceVersion is 410 Expired from now on.
  public func forgetHistory() { state.withLock { $0.compact() } }

  /// Sends a bookmark to every watch that allows them.
  public func sendBookmarks() {
    state.withLock { $0.bookmark() }
    announce()
  }

  func read<Result: Sendable>(_ body: (StoreState) throws(APIFailure) -> Result) throws(APIFailure) -> Result {
    try state.withLock { state throws(APIFailure) in try body(state) }
  }

  /// Changes the store in one step, and wakes every watch.
  func write<Result: Sendable>(
    _ body: (inout StoreState) throws(APIFailure) -> Result
  ) throws(APIFailure) -> Result {
    defer { announce() }
    return try state.withLock { state throws(APIFailure) in
      let result = try body(&state)
      if establishesDefinitions { state.establishDefinitions(now: now) }
      return result
    }
  }

  /// Does what a server does with definitions some time after they were written: from now on it serves what they define.
  public func establishDefinitions() {
    state.withLock { $0.establishDefinitions(now: now) }
    announce()
  }

  /// Waits for a change after `count` events of the history, at most so long.
  func waitForChange(after count: Int, until end: Date) {
    change.lock()
    defer { change.unlock() }
    if state.withLock({ $0.history.count != count }) { return }
    _ = change.wait(until: end)
  }

  func announce() {
    change.lock()
    change.broadcast()
    change.unlock()
  }
}
