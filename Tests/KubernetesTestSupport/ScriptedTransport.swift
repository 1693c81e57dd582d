public import HTTP
import Synchronization

/// A transport that answers what a test wrote down, by path or else in order, and keeps what it was asked.
public final class ScriptedTransport: Transport {
  /// What happens to one request.
  public enum Step: Sendable {
    /// It is answered.
    case answer(status: Int, headers: Headers, pieces: [[UInt8]], failure: HTTPError?)
    /// There is no answer.
    case failure(HTTPError)
    /// A web socket is opened.
    case socket(ScriptedWebSocket)

    /// An answer with one text.
    public static func json(_ text: String, status: Int = 200, headers: Headers = [:]) -> Step {
      .answer(status: status, headers: headers, pieces: [Array(text.utf8)], failure: nil)
    }

    /// An answer in pieces, which may break off.
    public static func body(_ pieces: [String], failure: HTTPError? = nil) -> Step {
      .answer(status: 200, headers: [:], pieces: pieces.map { Array($0.utf8) }, failure: failure)
    }
  }

  private struct State {
    var steps: [Step]
    var requests: [Request] = []
    var socketRequests: [WebSocketRequest] = []
  }

  private let state: Mutex<State>

  /// What is answered to a path, always.
  private let routes: [String: Step]

  /// Answers by these routes, and else by these steps.
  public init(_ steps: [Step] = [], routes: [String: Step] = [:]) {
    state = Mutex(State(steps: steps.reversed()))
    self.routes = routes
  }

  /// What was asked so far.
  public var requests: [Request] { state.withLock { $0.requests } }
  /// The web sockets that were asked for so far.
  public var socketRequests: [WebSocketRequest] { state.withLock { $0.socketRequests } }
  /// What was asked so far, a line each.
  public var lines: [String] { requests.map { "\($0.method.rawValue) \($0.url.target)" } }

  /// Answers the next request.
  public func send(_ request: Request) async throws(HTTPError) -> Response {
    let step = state.withLock { state in
      state.requests.append(request)
      return routes[request.url.path] ?? state.steps.popLast()
    }
    return try Self.response(step)
  }

  /// Opens or refuses the next web socket.
  public func openWebSocket(_ request: WebSocketRequest) async throws(HTTPError) -> WebSocketOpening {
    let step = state.withLock { state in
      state.socketRequests.append(request)
      return state.steps.popLast()
    }
    if case .socket(let socket) = step { return .opened(socket) }
    return .refused(try Self.response(step))
  }

  private static func response(_ step: Step?) throws(HTTPError) -> Response {
    switch step {
    case .answer(let status, let headers, let pieces, let failure):
      let rest = Mutex(pieces.reversed() as [[UInt8]])
      let body = ResponseBody { () throws(HTTPError) in
        if let piece = rest.withLock({ $0.popLast() }) { return piece }
        if let failure { throw failure }
        return nil
      }
      return Response(status: status, headers: headers, body: body)
    case .failure(let error): throw error
    case .socket, nil: throw .other(code: -1, detail: "the test has no answer to this")
    }
  }
}
