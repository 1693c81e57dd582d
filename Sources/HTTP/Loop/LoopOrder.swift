/// What other threads ask of the event loop.
enum LoopOrder: Sendable {
  /// Begin a request.
  case start(Exchange)
  /// Begin a web socket.
  case open(SocketExchange)
  /// The body of a response has room again, or that of a request has more; or either for a web socket.
  case goOn(UInt64)
  /// End it with `HTTPError.cancelled`.
  case cancel(UInt64)
  /// End the loop when nothing is under way any more.
  case close
}
