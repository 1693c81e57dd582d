public import HTTP
import Synchronization

/// A web socket that says what a test wrote down, and keeps what it was told.
public final class ScriptedWebSocket: WebSocket {
  /// What the server chose.
  public let subprotocol: String?
  private let incoming: Mutex<[WebSocketMessage]>
  private let outgoing = Mutex<[WebSocketMessage]>([])

  /// Says these messages, one after the other, and closes.
  public init(_ subprotocol: String, _ messages: [WebSocketMessage]) {
    self.subprotocol = subprotocol
    incoming = Mutex(messages.reversed())
  }

  /// What it was told so far.
  public var sent: [WebSocketMessage] { outgoing.withLock { $0 } }

  /// The next message of the script.
  public func receive() async throws(HTTPError) -> WebSocketMessage? { incoming.withLock { $0.popLast() } }

  /// Keeps a message.
  public func send(_ message: WebSocketMessage) async throws(HTTPError) { outgoing.withLock { $0.append(message) } }

  /// Does nothing.
  public func close(_ close: WebSocketClose) async {}
}
