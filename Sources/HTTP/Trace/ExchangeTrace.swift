/// Tells of one exchange.
struct ExchangeTrace: Sendable {
  private let trace: HTTPTrace
  private let identifier: UInt64
  private let start = ContinuousClock.now

  /// Tells that the request goes out.
  init(_ trace: HTTPTrace, _ identifier: UInt64, method: Method, url: HTTPURL, headers: Headers) {
    self.trace = trace
    self.identifier = identifier
    trace.tell(
      .request(
        id: identifier,
        method: method.rawValue,
        url: HTTPTrace.redacted(url),
        headers: HTTPTrace.redacted(headers)
      )
    )
  }

  func tell(_ head: ResponseHead) {
    trace.tell(
      .response(
        id: identifier,
        status: head.status,
        version: head.version,
        headers: HTTPTrace.redacted(head.headers),
        after: start.duration(to: .now)
      )
    )
  }

  func tell(_ error: HTTPError) { trace.tell(.failure(id: identifier, error, after: start.duration(to: .now))) }
}
