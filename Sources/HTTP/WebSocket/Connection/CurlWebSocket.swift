/// A web socket on a connection of libcurl. Cancelling a task that receives cuts the connection.
final class CurlWebSocket: WebSocket {
  let subprotocol: String?
  private let exchange: SocketExchange
  private let lease: ExchangeLease

  init(_ exchange: SocketExchange, _ mailbox: LoopMailbox, subprotocol: String?) {
    self.exchange = exchange
    self.subprotocol = subprotocol
    lease = ExchangeLease(exchange.identifier, mailbox)
  }

  func receive() async throws(HTTPError) -> WebSocketMessage? {
    try await exchange.received.next(resuming: lease.goOn, cancelling: lease.cancel)
  }

  func send(_ message: WebSocketMessage) async throws(HTTPError) {
    try await exchange.sent.supply(.message(message), size: message.size, waking: lease.goOn)
  }

  func close(_ close: WebSocketClose) async {
    do throws(HTTPError) {
      try exchange.sent.append(.close(close), size: 0, waking: lease.goOn)
      exchange.sent.finish(.success(()), waking: lease.goOn)
    } catch {
      // It is closed already, which is what was wanted.
    }
  }
}
