import Dispatch
import Foundation
import Synchronization

/// Work on a thread of its own: the threads of tests are few, and none may wait for another.
final class Background<Result: Sendable>: Sendable {
  private let result = Mutex<Result?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Result) {
    Thread.detachNewThread {
      let result = work()
      self.result.withLock { $0 = result }
      self.isDone.signal()
    }
  }

  /// Waits for the result.
  var value: Result? {
    isDone.wait()
    defer { isDone.signal() }
    return result.withLock { $0 }
  }
}
