import Foundation

/// Serves the requests of one connection until it ends.
struct ConnectionHandler: Sendable {
  let handler: APIHandler
  let faults: FaultPlan
  let log: RequestLog
  let stopping: StopSignal

  func serve(_ socket: Socket) {
    defer { stopping.close(socket) }
    socket.disableDelay()
    var reader = RequestReader(socket)
    while !stopping.isStopped, let request = reader.next() {
      let index = log.add(LoggedRequest(request: request, user: handler.user(of: request), status: nil))
      guard serve(request, index, socket, &reader) else { return }
    }
  }

  /// Serves one request; false when the connection is over.
  private func serve(_ request: HTTPRequest, _ index: Int, _ socket: Socket, _ reader: inout RequestReader) -> Bool {
    let fault = faults.take(for: request)
    let output = AnswerOutput(socket, stopping, fault: fault) { [faults] in faults.noteCut(of: request) }
    switch fault {
    case .reset:
      socket.resetOnClose()
      return false
    case .close: return false
    case .silence:
      while !stopping.isStopped, !socket.isPeerGone { Thread.sleep(forTimeInterval: 0.02) }
      return false
    case .answer(let status, let headers, let body, let contentType):
      var answer = HTTPAnswer(status: status, contentType: contentType, body: .whole(Array(body.utf8)))
      answer.headers += headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      return send(answer, to: request, index, socket, output, &reader)
    case .failure(let failure, let retryAfter):
      var answer = HTTPAnswer(failure)
      if let retryAfter { answer.headers.append(("Retry-After", String(retryAfter))) }
      return send(answer, to: request, index, socket, output, &reader)
    case .delay(let seconds): Thread.sleep(forTimeInterval: seconds)
    case .interference(let interfere): interfere(handler.store)
    default: break
    }
    let answer = handler.answer(request)
    if case .cutAfterWork = fault {
      socket.resetOnClose()
      return false
    }
    return send(answer, to: request, index, socket, output, &reader)
  }

  private func send(
    _ answer: HTTPAnswer,
    to request: HTTPRequest,
    _ index: Int,
    _ socket: Socket,
    _ output: AnswerOutput,
    _ reader: inout RequestReader
  ) -> Bool {
    log.setStatus(answer.status, at: index)
    let wantsClose = request.header("Connection")?.lowercased() == "close"
    switch answer.body {
    case .whole(let bytes):
      let isEndless = output.isEndless
      let length = isEndless ? "Transfer-Encoding: chunked" : "Content-Length: \(bytes.count)"
      output.sendHead(head(answer, length))
      if isEndless { return sendEndlessly(bytes, BodyStream(socket: socket, output: output)) }
      if request.method != "HEAD", !bytes.isEmpty, !output.send(bytes, payload: bytes.count) { return false }
    case .stream(let send):
      output.sendHead(head(answer, "Transfer-Encoding: chunked"))
      send(BodyStream(socket: socket, output: output))
      guard output.isEnded || !output.isOver else { return false }
      output.sendHead("0\r\n\r\n")
    case .upgrade(let run):
      output.sendHead(head(answer, nil))
      run(UpgradedConnection(socket: socket, firstBytes: reader.takeRest(), stopping: stopping))
      return false
    }
    return !wantsClose && !output.isOver
  }

  private func sendEndlessly(_ bytes: [UInt8], _ stream: BodyStream) -> Bool {
    var isRead = stream.send(bytes)
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 4_096)
    while isRead, !stream.isOver { isRead = stream.send(blanks) }
    return false
  }

  private func head(_ answer: HTTPAnswer, _ framing: String?) -> String {
    var lines = ["HTTP/1.1 \(answer.status) \(HTTPAnswer.reasons[answer.status] ?? "Status")"]
    lines += answer.headers.map { "\($0.name): \($0.value)" }
    if let framing { lines.append(framing) }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }
}
