/// What a caller sends on a web socket.
enum SocketOutput: Sendable {
  case message(WebSocketMessage)
  case close(WebSocketClose)
}
