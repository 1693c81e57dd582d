import CCurl

/// One request as the loop's thread sees it.
final class Transfer {
  let exchange: Exchange
  let easy: EasyHandle
  /// What went wrong inside a callback, which can only tell libcurl that something did.
  var failure: HTTPError?
  var hasHead = false
  var isReceivingPaused = false
  var isSendingPaused = false
  var lastActivity = ContinuousClock.now
  private let start = ContinuousClock.now
  private var head = ResponseHeadParser()
  private var upload: Upload

  init(_ exchange: Exchange, _ library: CurlLibrary) throws(HTTPError) {
    self.exchange = exchange
    easy = try EasyHandle(library)
    upload = Upload(exchange.request, exchange.sent)
    try easy.setConnection(exchange.request)
    try easy.setExchange(exchange.request)
    setCallbacks()
  }

  /// When to look whether it takes too long.
  var deadline: ContinuousClock.Instant? {
    [overallDeadline, idleDeadline].compactMap(\.self).min()
  }

  /// Which time is up, if one is.
  func expiredTimeout(_ now: ContinuousClock.Instant) -> TimeoutKind? {
    if let overallDeadline, overallDeadline <= now { return .overall }
    guard let idleDeadline, idleDeadline <= now else { return nil }
    if easy.hasConnected { return .idle }
    // Connecting, or waiting for its turn, is not silence.
    lastActivity = now
    return nil
  }

  /// Takes one line of the head, or of trailers, which nobody asks for.
  func take(line: UnsafeRawBufferPointer) -> Bool {
    lastActivity = .now
    if hasHead { return true }
    do throws(HTTPError) {
      guard let response = try head.take(line: line) else { return true }
      hasHead = true
      exchange.begin(response)
      return true
    } catch {
      failure = error
      return false
    }
  }

  /// Takes a piece of the body; if there is no room, libcurl gives it again later.
  func take(body: UnsafeRawBufferPointer) -> Bool {
    lastActivity = .now
    guard exchange.received.hasRoomOrStalls() else {
      isReceivingPaused = true
      return false
    }
    if !body.isEmpty { exchange.received.offer(Array(body), size: body.count) }
    return true
  }

  /// Gives the next bytes of the request's body.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Upload.Step {
    lastActivity = .now
    let step = upload.fill(buffer)
    switch step {
    case .waiting: isSendingPaused = true
    case .failed(let error): failure = error
    case .filled: break
    }
    return step
  }

  func rewindUpload() -> Bool { upload.rewind() }

  private var overallDeadline: ContinuousClock.Instant? {
    exchange.request.timeouts.overall.map { start + $0 }
  }

  private var idleDeadline: ContinuousClock.Instant? {
    if isReceivingPaused || isSendingPaused { return nil }
    return exchange.request.timeouts.idle.map { lastActivity + $0 }
  }
}
