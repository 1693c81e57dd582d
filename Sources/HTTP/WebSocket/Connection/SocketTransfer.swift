import CCurl

/// One web socket as the loop's thread sees it: a connection that libcurl made and we speak on (CURLOPT_CONNECT_ONLY).
final class SocketTransfer {
  private enum Phase {
    case connecting
    case handshake(ResponseHeadParser, line: [UInt8])
    case refused(ResponseHead, RefusalBody)
    case open
    /// Nothing more is read; what is to be sent goes out, then this is how it ended.
    case ending(Result<Void, HTTPError>)
  }

  /// How much may wait to be sent before no more is taken from the caller, or of answers to pings before no more is
  /// read: two sides that each wait for the other to read would wait for ever, so messages do not count there.
  private static let outgoingLimit = 64 << 10
  /// How often one socket is read before the others have their turn.
  private static let readLimit = 64

  let exchange: SocketExchange
  let easy: EasyHandle
  private let library: CurlLibrary
  private var clock: SocketClock
  private var phase = Phase.connecting
  private var session: WebSocketSession<SystemRandomNumberGenerator>
  private var outgoing: [UInt8] = []
  private var sentCount = 0
  private var answerCount = 0
  private var buffer = [UInt8](repeating: 0, count: 16 << 10)
  private var isStalled = false
  private var isClosedByUs = false
  /// Whether reading stopped though more may be there, perhaps inside TLS where polling does not see it.
  private var isInterrupted = false

  init(_ exchange: SocketExchange, _ library: CurlLibrary) throws(HTTPError) {
    self.exchange = exchange
    self.library = library
    easy = try EasyHandle(library)
    clock = SocketClock(exchange)
    session = WebSocketSession(
      .client,
      messageLimit: exchange.handshake.messageLimit,
      random: SystemRandomNumberGenerator()
    )
    try easy.setConnection(exchange.request)
    try easy.setConnectOnly()
  }

  /// Begins the handshake on the connection that libcurl made; or says why there is none.
  func connected(_ code: Int32) -> HTTPError? {
    guard code == CCURLE_OK else {
      return FailedTransfer(easy, exchange.request, library, hasHead: false).error(for: code)
    }
    outgoing = exchange.handshake.bytes
    phase = .handshake(ResponseHeadParser(), line: [])
    clock.enter(.opening)
    return nil
  }

  /// What to wait for on the connection.
  var waiting: ccurl_waitfd? {
    if case .connecting = phase { return nil }
    let events = (wantsToReceive ? CCURL_WAIT_POLLIN : 0) | (outgoing.isEmpty ? 0 : CCURL_WAIT_POLLOUT)
    guard events != 0, let socket = easy.socket else { return nil }
    return ccurl_waitfd(fd: socket, events: Int16(events), revents: 0)
  }

  /// When to look again, whatever happens on the connection.
  var deadline: ContinuousClock.Instant? { isInterrupted ? .now : clock.deadline }

  func expiredTimeout(_ now: ContinuousClock.Instant) -> TimeoutKind? { clock.expiredTimeout(now) }

  /// Sends and receives what can be; gives the end when it has come.
  func service() -> Result<Void, HTTPError>? {
    if case .connecting = phase { return nil }
    let now = ContinuousClock.now
    if clock.takesPing(now) { session.ping() }
    if clock.hasClosed(now) { return .success(()) }
    do throws(HTTPError) {
      try send()
      try receive()
      try send()
    } catch {
      return .failure(error)
    }
    if case .ending(let result) = phase, outgoing.isEmpty { return result }
    return nil
  }

  private var wantsToReceive: Bool {
    if case .ending = phase { return false }
    return !isStalled && answerCount < Self.outgoingLimit
  }

  /// Sends until nothing is left, or the connection takes no more, which polling then waits for: what stayed in the
  /// queue would not wake the loop again.
  private func send() throws(HTTPError) {
    repeat {
      takeQueued()
      if outgoing.isEmpty { return }
      try flush()
    } while outgoing.isEmpty
  }

  private func takeQueued() {
    guard case .open = phase else { return }
    collectOutgoing()
    while outgoing.count - sentCount < Self.outgoingLimit, case .element(let output) = exchange.sent.take() {
      switch output {
      case .message(let message): session.send(message)
      case .close(let close):
        session.close(close)
        isClosedByUs = true
        clock.enter(.closing)
      }
      collectOutgoing()
    }
  }

  private func collectOutgoing() { outgoing += session.takeOutgoing() }

  private func flush() throws(HTTPError) {
    while sentCount < outgoing.count {
      var count = 0
      let code = outgoing[sentCount...].withUnsafeBytes {
        library.functions.easy_send(easy.pointer, $0.baseAddress, $0.count, &count)
      }
      if code == CCURLE_AGAIN { return }
      guard code == CCURLE_OK else {
        // Who has said its last word need not listen to ours.
        guard case .ending = phase else { throw lost(easy.detail(of: code)) }
        break
      }
      sentCount += count
    }
    outgoing = []
    sentCount = 0
    answerCount = 0
  }

  private func receive() throws(HTTPError) {
    isInterrupted = false
    for _ in 0..<Self.readLimit {
      if case .open = phase {
        isStalled = !exchange.received.hasRoomOrStalls()
        clock.enter(isStalled ? .stalled : .open)
      }
      guard wantsToReceive else { return }
      var count = 0
      let code = buffer.withUnsafeMutableBytes {
        library.functions.easy_recv(easy.pointer, $0.baseAddress, $0.count, &count)
      }
      if code == CCURLE_AGAIN { return }
      if code != CCURLE_OK || count == 0 { return try takeEnd(detail: code == CCURLE_OK ? "" : easy.detail(of: code)) }
      clock.received()
      try take(buffer[..<count])
    }
    isInterrupted = true
  }

  /// The other side has ended the connection.
  private func takeEnd(detail: String) throws(HTTPError) {
    switch phase {
    case .refused(let head, let body): refuse(head, body)
    case .open where isClosedByUs: phase = .ending(.success(()))
    default: throw lost(detail)
    }
  }

  private func lost(_ detail: String) -> HTTPError {
    if case .open = phase { return .connectionLost(.inBody, detail: detail) }
    return .connectionLost(.beforeResponse, detail: detail)
  }

  private func take(_ bytes: ArraySlice<UInt8>) throws(HTTPError) {
    switch phase {
    case .connecting, .ending: break
    case .handshake(let parser, let line): try take(bytes, parser, line)
    case .refused(let head, var body):
      try body.take(bytes)
      phase = .refused(head, body)
      if body.isComplete { refuse(head, body) }
    case .open:
      session.receive(bytes).forEach(take)
      let answers = session.takeOutgoing()
      answerCount += answers.count
      outgoing += answers
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>, _ parser: ResponseHeadParser, _ line: [UInt8]) throws(HTTPError) {
    var (parser, line) = (parser, line)
    for index in bytes.indices {
      line.append(bytes[index])
      guard line.count <= ResponseHeadParser.limit else { throw .malformedResponse("a line of its head is too long") }
      guard bytes[index] == UInt8(ascii: "\n") else { continue }
      let head = try parser.take(line: line)
      line = []
      guard let head else { continue }
      try take(head)
      return try take(bytes[(index + 1)...])
    }
    phase = .handshake(parser, line: line)
  }

  private func take(_ head: ResponseHead) throws(HTTPError) {
    exchange.tell(head)
    guard head.status == 101 else {
      let body = RefusalBody(head)
      phase = .refused(head, body)
      if body.isComplete { refuse(head, body) }
      return
    }
    let subprotocol = try exchange.handshake.subprotocol(agreedIn: head)
    phase = .open
    clock.enter(.open)
    exchange.answer.resolve(.success(.opened(subprotocol: subprotocol)))
  }

  private func refuse(_ head: ResponseHead, _ body: RefusalBody) {
    exchange.answer.resolve(.success(.refused(head, body: body.bytes)))
    phase = .ending(.success(()))
  }

  private func take(_ event: WebSocketEvent) {
    switch event {
    case .message(let message): exchange.received.offer(message, size: message.size)
    case .closed(let close):
      let isPeaceful = isClosedByUs || [1000, 1001, 1005].contains(close.code)
      end(isPeaceful ? .success(()) : .failure(.webSocket(.closed(close))))
    case .violated(let violation): end(.failure(.webSocket(.violation(violation))))
    }
  }

  private func end(_ result: Result<Void, HTTPError>) {
    phase = .ending(result)
    clock.enter(.closing)
  }
}
