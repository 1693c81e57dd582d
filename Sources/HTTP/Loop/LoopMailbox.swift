import CCurl
import Synchronization
import System

/// Where orders for the event loop wait. The loop's thread is started by the first of them.
final class LoopMailbox: Sendable {
  private struct State {
    var orders: [LoopOrder] = []
    var waker: ccurl_waker?
    var isStarted = false
    /// Why nothing can be ordered any more.
    var failure: HTTPError?
    var lastIdentifier: UInt64 = 0
  }

  private let libraryNames: [String]
  private let state = Mutex(State())

  init(libraryNames: [String]) { self.libraryNames = libraryNames }

  /// A number for an exchange.
  func makeIdentifier() -> UInt64 {
    state.withLock { state in
      state.lastIdentifier &+= 1
      return state.lastIdentifier
    }
  }

  /// Puts an order; one that comes too late fails what it is about.
  func post(_ order: LoopOrder) {
    let (failure, isToStart) = state.withLock { state -> (HTTPError?, Bool) in
      if let failure = state.failure { return (failure, false) }
      if case .close = order, !state.isStarted { return (nil, false) }
      state.orders.append(order)
      if let waker = state.waker { ccurl_wake(waker) }
      defer { state.isStarted = true }
      return (nil, !state.isStarted)
    }
    if let failure { Self.fail(order, failure) }
    if isToStart { startThread() }
  }

  /// The loop's side: takes all orders.
  func takeAll() -> [LoopOrder] {
    state.withLock { state in
      defer { state.orders = [] }
      return state.orders
    }
  }

  /// The loop's side: how it is woken from now on.
  func setWaker(_ waker: ccurl_waker) { state.withLock { $0.waker = waker } }

  /// The loop's side: it ends, and whatever was or will be ordered fails.
  func end(_ failure: HTTPError) {
    let orders = state.withLock { state in
      state.waker = nil
      state.failure = failure
      defer { state.orders = [] }
      return state.orders
    }
    for order in orders { Self.fail(order, failure) }
  }

  private static func fail(_ order: LoopOrder, _ failure: HTTPError) {
    switch order {
    case .start(let exchange): exchange.end(.failure(failure))
    case .open(let exchange): exchange.end(.failure(failure))
    case .goOn, .cancel, .close: break
    }
  }

  private func startThread() {
    do throws(SystemErrorReason) {
      try DetachedThread.start { [self] in
        do throws(HTTPError) {
          try EventLoop(try CurlLibrary.open(libraryNames), self).run()
        } catch {
          end(error)
        }
      }
    } catch {
      end(.other(code: 0, detail: "no thread can be started: \(error.description)"))
    }
  }
}
