import HTTP
import Synchronization

/// Answers requests by a script, and remembers how many were under way at once.
final class ScriptedTransport: Transport {
  private struct State {
    var sent = 0
    var underWay = 0
    var most = 0
  }

  private let answer: @Sendable (Int) async throws(HTTPError) -> Response
  private let state = Mutex(State())

  /// - Parameter answer: is given the number of the request, from 0 on.
  init(_ answer: @escaping @Sendable (Int) async throws(HTTPError) -> Response) { self.answer = answer }

  var sent: Int { state.withLock { $0.sent } }
  var mostUnderWay: Int { state.withLock { $0.most } }

  func send(_ request: Request) async throws(HTTPError) -> Response {
    let number = state.withLock { state in
      defer { state.sent += 1 }
      state.underWay += 1
      state.most = max(state.most, state.underWay)
      return state.sent
    }
    defer { state.withLock { $0.underWay -= 1 } }
    // Others get their turn while this one is under way.
    for _ in 0..<10 { await Task.yield() }
    if Task.isCancelled { throw .cancelled }
    return try await answer(number)
  }

  func openWebSocket(_ request: WebSocketRequest) async throws(HTTPError) -> WebSocketOpening { throw .cancelled }
}
