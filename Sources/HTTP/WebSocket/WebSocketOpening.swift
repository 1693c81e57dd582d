/// The answer to a request for a web socket.
public enum WebSocketOpening: Sendable {
  /// It is open.
  case opened(any WebSocket)
  /// The server answers otherwise: with an error that its body explains, or a redirect. The body is cut after 64 KiB.
  case refused(Response)
}
