/// One web socket, as the two sides share it: the caller's tasks and the loop's thread.
final class SocketExchange: Sendable {
  let identifier: UInt64
  let request: PreparedRequest
  let handshake: WebSocketHandshake
  let answer = Promise<Result<SocketAnswer, HTTPError>>()
  let received = ReceivingQueue<WebSocketMessage>(limit: Exchange.bodyLimit)
  let sent = SendingQueue<SocketOutput>(limit: Exchange.bodyLimit)
  private let trace: ExchangeTrace

  init(_ identifier: UInt64, _ request: PreparedRequest, _ handshake: WebSocketHandshake, _ trace: ExchangeTrace) {
    self.identifier = identifier
    self.request = request
    self.handshake = handshake
    self.trace = trace
  }

  /// Tells of the head of the answer.
  func tell(_ head: ResponseHead) { trace.tell(head) }

  /// Ends it; only the first end counts.
  func end(_ result: Result<Void, HTTPError>) {
    switch result {
    case .success:
      answer.resolve(.failure(.connectionLost(.beforeResponse, detail: "")))
      sent.close(.webSocket(.notOpen))
    case .failure(let error):
      trace.tell(error)
      answer.resolve(.failure(error))
      sent.close(error)
    }
    received.finish(result)
  }
}
