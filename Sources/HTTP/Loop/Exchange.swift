/// One request under way, as the two sides share it: the caller's task and the loop's thread.
final class Exchange: Sendable {
  /// How much of a body waits on our side, either way, before the other has to.
  static let bodyLimit = 256 << 10

  let identifier: UInt64
  let request: PreparedRequest
  let head = Promise<Result<ResponseHead, HTTPError>>()
  let received = ReceivingQueue<[UInt8]>(limit: bodyLimit)
  let sent = SendingQueue<[UInt8]>(limit: bodyLimit)
  private let trace: ExchangeTrace

  init(_ identifier: UInt64, _ request: PreparedRequest, _ trace: ExchangeTrace) {
    self.identifier = identifier
    self.request = request
    self.trace = trace
  }

  /// Gives the head.
  func begin(_ response: ResponseHead) {
    trace.tell(response)
    head.resolve(.success(response))
  }

  /// Ends it; only the first end counts.
  func end(_ result: Result<Void, HTTPError>) {
    switch result {
    case .success:
      head.resolve(.failure(.connectionLost(.beforeResponse, detail: "")))
    case .failure(let error):
      trace.tell(error)
      head.resolve(.failure(error))
    }
    received.finish(result)
    sent.close(.cancelled)
  }
}
