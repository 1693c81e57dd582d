import HTTP
import Synchronization

/// A web socket that says what a test wrote down, and keeps what it was told.
final class ScriptedWebSocket: WebSocket {
  let subprotocol: String?
  private let incoming: Mutex<[WebSocketMessage]>
  private let outgoing = Mutex<[WebSocketMessage]>([])

  init(_ subprotocol: String, _ messages: [WebSocketMessage]) {
    self.subprotocol = subprotocol
    incoming = Mutex(messages.reversed())
  }

  /// What it was told so far.
  var sent: [WebSocketMessage] { outgoing.withLock { $0 } }

  func receive() async throws(HTTPError) -> WebSocketMessage? { incoming.withLock { $0.popLast() } }

  func send(_ message: WebSocketMessage) async throws(HTTPError) { outgoing.withLock { $0.append(message) } }

  func close(_ close: WebSocketClose) async {}
}
