import Foundation
import Synchronization

/// The requests that a server got, in the order of their coming.
public final class RequestLog: Sendable {
  private struct State {
    var entries: [LoggedRequest] = []
    /// How many entries were forgotten before the first.
    var forgotten = 0
  }

  private let state = Mutex(State())
  private let arrival = NSCondition()

  init() {}

  /// Every request so far.
  public var all: [LoggedRequest] { state.withLock { $0.entries } }

  /// Every request so far as `METHOD /path?query`.
  public var lines: [String] { all.map(\.line) }

  /// How many requests a predicate takes.
  public func count(where matches: (HTTPRequest) -> Bool) -> Int { all.count { matches($0.request) } }

  /// Forgets the requests so far.
  public func clear() {
    state.withLock {
      $0.forgotten += $0.entries.count
      $0.entries = []
    }
  }

  /// Waits until a predicate takes the log; false when it does not in time.
  public func wait(seconds: TimeInterval = 10, until holds: ([LoggedRequest]) -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    arrival.lock()
    defer { arrival.unlock() }
    while !holds(all) { guard arrival.wait(until: end) else { return holds(all) } }
    return true
  }

  func add(_ entry: LoggedRequest) -> Int {
    let index = state.withLock {
      $0.entries.append(entry)
      return $0.forgotten + $0.entries.count - 1
    }
    announce()
    return index
  }

  func setStatus(_ status: Int, at index: Int) {
    state.withLock {
      let index = index - $0.forgotten
      if $0.entries.indices.contains(index) { $0.entries[index].status = status }
    }
    announce()
  }

  private func announce() {
    arrival.lock()
    arrival.broadcast()
    arrival.unlock()
  }
}
