/// A web socket that is open.
///
/// One task may receive while another sends. Pings are answered by the implementation; dropping the value cuts the
/// connection.
public protocol WebSocket: Sendable {
  /// What the server chose of the subprotocols that were offered.
  var subprotocol: String? { get }

  /// The next message; nil when the other side has closed in peace (codes 1000, 1001 and none at all).
  ///
  /// Any other code is `HTTPError.webSocket(.closed(…))`.
  func receive() async throws(HTTPError) -> WebSocketMessage?

  /// Sends a message; waits while much is on its way already.
  func send(_ message: WebSocketMessage) async throws(HTTPError)

  /// Begins the closing handshake, behind what was sent before; what the other side still says can be received.
  func close(_ close: WebSocketClose) async
}
