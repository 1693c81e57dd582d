/// A transport by the system's libcurl 4, which is opened when the first request is made.
///
/// It keeps connections, and one thread, for as long as it lives or an exchange of its is under way.
public final class CurlTransport: Transport {
  /// How the server is reached.
  public let settings: TransportSettings
  private let mailbox: LoopMailbox

  /// Makes a transport; does nothing yet.
  public convenience init(_ settings: TransportSettings = TransportSettings()) {
    self.init(settings, libraryNames: CurlLibrary.defaultNames)
  }

  init(_ settings: TransportSettings, libraryNames: [String]) {
    self.settings = settings
    mailbox = LoopMailbox(libraryNames: libraryNames)
  }

  deinit { mailbox.post(.close) }

  /// Sends a request; returns when the head of the answer is there.
  public func send(_ request: Request) async throws(HTTPError) -> Response {
    let prepared = try PreparedRequest(request, settings: settings)
    let identifier = mailbox.makeIdentifier()
    let trace = ExchangeTrace(
      settings.trace,
      identifier,
      method: request.method,
      url: request.url,
      headers: request.headers
    )
    let exchange = Exchange(identifier, prepared, trace)
    mailbox.post(.start(exchange))
    if case .stream(_, let source) = request.body { pump(source, into: exchange) }
    let head = try await withTaskCancellationHandler {
      await exchange.head.value
    } onCancel: {
      mailbox.post(.cancel(identifier))
    }.get()
    return Response(
      status: head.status,
      version: head.version,
      headers: head.headers,
      body: body(of: exchange)
    )
  }

  /// Asks for a web socket, on a connection of its own.
  public func openWebSocket(_ request: WebSocketRequest) async throws(HTTPError) -> WebSocketOpening {
    let prepared = try PreparedRequest(request, settings: settings)
    let handshake = try WebSocketHandshake(request, prepared)
    let identifier = mailbox.makeIdentifier()
    let trace = ExchangeTrace(
      settings.trace,
      identifier,
      method: .get,
      url: request.url,
      headers: handshake.headers
    )
    let exchange = SocketExchange(identifier, prepared, handshake, trace)
    mailbox.post(.open(exchange))
    let answer = try await withTaskCancellationHandler {
      await exchange.answer.value
    } onCancel: {
      mailbox.post(.cancel(identifier))
    }.get()
    switch answer {
    case .refused(let head, let body):
      let response = Response(
        status: head.status,
        version: head.version,
        headers: head.headers,
        body: ResponseBody(body)
      )
      return .refused(response)
    case .opened(let subprotocol):
      return .opened(CurlWebSocket(exchange, mailbox, subprotocol: subprotocol))
    }
  }

  /// Fills the queue of a request's body in a task of its own, which ends with the exchange.
  private func pump(_ source: @escaping RequestBody.Source, into exchange: Exchange) {
    let wake: @Sendable () -> Void = { [mailbox] in mailbox.post(.goOn(exchange.identifier)) }
    let pump = Task {
      do throws(HTTPError) {
        while let piece = try await source() {
          if !piece.isEmpty { try await exchange.sent.supply(piece, size: piece.count, waking: wake) }
        }
        exchange.sent.finish(.success(()), waking: wake)
      } catch {
        exchange.sent.finish(.failure(error), waking: wake)
      }
    }
    exchange.sent.keep(pump)
  }

  private func body(of exchange: Exchange) -> ResponseBody {
    let lease = ExchangeLease(exchange.identifier, mailbox)
    return ResponseBody { () throws(HTTPError) in
      try await exchange.received.next(resuming: lease.goOn, cancelling: lease.cancel)
    }
  }
}
