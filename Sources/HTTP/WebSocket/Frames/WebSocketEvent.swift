/// What the bytes of the other side came to.
enum WebSocketEvent: Equatable, Sendable {
  case message(WebSocketMessage)
  /// It closes; our own close frame is among what is to be sent.
  case closed(WebSocketClose)
  /// It broke the rules; a close frame that says so is among what is to be sent.
  case violated(WebSocketViolation)
}
