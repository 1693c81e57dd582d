import CCurl

/// Drives all exchanges of one transport on one thread (libcurl's multi interface).
///
/// No handle ever leaves this thread. Callers talk to it through the mailbox, and through the queues of their exchange.
final class EventLoop {
  let library: CurlLibrary
  let multi: OpaquePointer
  private let mailbox: LoopMailbox
  private var transfers: [UInt64: Transfer] = [:]
  private var sockets: [UInt64: SocketTransfer] = [:]
  /// The numbers of exchanges by their handles.
  private var identifiers: [OpaquePointer: UInt64] = [:]
  private var isClosing = false

  init(_ library: CurlLibrary, _ mailbox: LoopMailbox) throws(HTTPError) {
    guard let multi = library.functions.multi_init() else { throw .other(code: 2, detail: "no handle can be made") }
    self.library = library
    self.multi = multi
    self.mailbox = mailbox
    _ = withUnsafePointer(to: library.functions) {
      ccurl_set_multi_long($0, multi, Int32(CCURLMOPT_PIPELINING), CCURLPIPE_MULTIPLEX)
    }
  }

  deinit { _ = library.functions.multi_cleanup(multi) }

  /// Works until there is nothing to do and nobody who could give more.
  func run() {
    mailbox.setWaker(withUnsafePointer(to: library.functions) { ccurl_make_waker($0, multi) })
    var problem = HTTPError.cancelled
    while true {
      mailbox.takeAll().forEach(obey)
      var running: Int32 = 0
      let code = library.functions.multi_perform(multi, &running)
      collectResults()
      serviceSockets()
      expire()
      if isClosing, transfers.isEmpty, sockets.isEmpty { break }
      guard code == 0, poll() == 0 else {
        problem = .other(code: code, detail: "its event loop broke")
        break
      }
    }
    // From here on nobody wakes a loop that is gone.
    mailbox.end(problem)
    for identifier in transfers.keys { finish(identifier, .failure(problem)) }
    for identifier in sockets.keys { finishSocket(identifier, .failure(problem)) }
  }

  private func obey(_ order: LoopOrder) {
    switch order {
    case .start(let exchange): start(exchange)
    case .open(let exchange): open(exchange)
    case .goOn(let identifier): goOn(identifier)
    case .cancel(let identifier):
      finish(identifier, .failure(.cancelled))
      finishSocket(identifier, .failure(.cancelled))
    case .close: isClosing = true
    }
  }

  private func start(_ exchange: Exchange) {
    do throws(HTTPError) {
      let transfer = try Transfer(exchange, library)
      try add(transfer.easy, exchange.identifier)
      transfers[exchange.identifier] = transfer
    } catch {
      exchange.end(.failure(error))
    }
  }

  private func open(_ exchange: SocketExchange) {
    do throws(HTTPError) {
      let socket = try SocketTransfer(exchange, library)
      try add(socket.easy, exchange.identifier)
      sockets[exchange.identifier] = socket
    } catch {
      exchange.end(.failure(error))
    }
  }

  private func add(_ easy: EasyHandle, _ identifier: UInt64) throws(HTTPError) {
    let code = library.functions.multi_add_handle(multi, easy.pointer)
    guard code == 0 else { throw .other(code: code, detail: "the request cannot be begun") }
    identifiers[easy.pointer] = identifier
  }

  private func remove(_ easy: EasyHandle) {
    _ = library.functions.multi_remove_handle(multi, easy.pointer)
    identifiers[easy.pointer] = nil
  }

  /// Lets a transfer go on whose caller made room or brought more; web sockets are looked after in every round.
  private func goOn(_ identifier: UInt64) {
    guard let transfer = transfers[identifier] else { return }
    transfer.isReceivingPaused = false
    transfer.isSendingPaused = false
    transfer.lastActivity = .now
    // Calls back at once, which may pause the transfer again.
    let code = library.functions.easy_pause(transfer.easy.pointer, Int32(CCURLPAUSE_CONT))
    if code != CCURLE_OK { finish(identifier, transfer.result(of: code, library)) }
  }

  private func collectResults() {
    var left: Int32 = 0
    while let message = library.functions.multi_info_read(multi, &left) {
      // The message is gone when its handle is removed.
      let (kind, easy, code) = (message.pointee.message, message.pointee.easy, message.pointee.data.result)
      guard kind == CCURLMSG_DONE, let easy, let identifier = identifiers[easy] else { continue }
      if let transfer = transfers[identifier] { finish(identifier, transfer.result(of: code, library)) }
      if let socket = sockets[identifier], let failure = socket.connected(code) {
        finishSocket(identifier, .failure(failure))
      }
    }
  }

  private func finish(_ identifier: UInt64, _ result: Result<Void, HTTPError>) {
    guard let transfer = transfers.removeValue(forKey: identifier) else { return }
    remove(transfer.easy)
    transfer.exchange.end(result)
  }

  private func finishSocket(_ identifier: UInt64, _ result: Result<Void, HTTPError>) {
    guard let socket = sockets.removeValue(forKey: identifier) else { return }
    remove(socket.easy)
    socket.exchange.end(result)
  }

  private func serviceSockets() {
    for (identifier, socket) in sockets {
      if let end = socket.service() { finishSocket(identifier, end) }
    }
  }

  private func expire() {
    let now = ContinuousClock.now
    for (identifier, transfer) in transfers {
      if let kind = transfer.expiredTimeout(now) { finish(identifier, .failure(.timeout(kind))) }
    }
    for (identifier, socket) in sockets {
      if let kind = socket.expiredTimeout(now) { finishSocket(identifier, .failure(.timeout(kind))) }
    }
  }

  /// Waits for any connection, an order or a time that is up.
  private func poll() -> Int32 {
    var descriptors = sockets.values.compactMap(\.waiting)
    var ready: Int32 = 0
    let code = library.functions.multi_poll(
      multi,
      &descriptors,
      UInt32(descriptors.count),
      Int32(truncatingIfNeeded: patience),
      &ready
    )
    return code
  }

  /// The milliseconds until the next deadline, at most a minute.
  private var patience: Int {
    let deadlines = transfers.values.compactMap(\.deadline) + sockets.values.compactMap(\.deadline)
    guard let next = deadlines.min() else { return 60_000 }
    let left = ContinuousClock.now.duration(to: next) / .milliseconds(1)
    return Int(max(0, min(left, 60_000)).rounded(.up))
  }
}
