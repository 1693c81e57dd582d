import Foundation

/// Writes one answer to its connection, with the fault that was planned for it.
final class AnswerOutput {
  private let socket: Socket
  private let stopping: StopSignal
  private let fault: Fault?
  /// Bytes of the body so far.
  private(set) var payloadCount = 0
  private(set) var isCut = false
  /// Whether the body is over before its time, but in order.
  private(set) var isEnded = false
  private var isBroken = false
  /// Is called when a fault ends the body.
  private let noteCut: () -> Void

  init(_ socket: Socket, _ stopping: StopSignal, fault: Fault?, noteCut: @escaping () -> Void = {}) {
    self.socket = socket
    self.stopping = stopping
    self.fault = fault
    self.noteCut = noteCut
  }

  /// Whether the body is never to end.
  var isEndless: Bool {
    if case .endlessBody = fault { return true }
    return false
  }

  var isOver: Bool { isCut || isEnded || isBroken || stopping.isStopped }

  /// Sends bytes that do not count towards the body.
  func sendHead(_ text: String) {
    if !socket.write(text.utf8) { isBroken = true }
  }

  /// Sends a piece of the body; false when there is no use in sending more.
  ///
  /// `payload` is how many of the bytes are the body itself rather than the framing of chunks.
  func send(_ bytes: [UInt8], payload: Int) -> Bool {
    guard !isOver else { return false }
    switch fault {
    case .truncatedBody(let limit) where payloadCount + payload > limit,
      .cutStream(let limit) where payloadCount + payload > limit:
      let rest = max(0, limit - payloadCount)
      // A chunk has its size before it and a line break behind.
      socket.write(bytes.prefix(max(0, bytes.count - payload - 2) + rest))
      payloadCount += rest
      isCut = true
      noteCut()
      return false
    case .endStream(let limit) where payloadCount + payload > limit:
      let rest = bytes.dropLast(2).suffix(payload).prefix(max(0, limit - payloadCount))
      payloadCount += rest.count
      if !rest.isEmpty { sendHead("\(String(rest.count, radix: 16))\r\n") }
      if !rest.isEmpty { socket.write(rest + [0x0D, 0x0A]) }
      isEnded = true
      noteCut()
      return false
    case .slowBody(let size, let seconds): return sendSlowly(bytes, size, seconds, payload)
    default:
      payloadCount += payload
      if !socket.write(bytes) { isBroken = true }
      return !isBroken
    }
  }

  private func sendSlowly(_ bytes: [UInt8], _ size: Int, _ seconds: TimeInterval, _ payload: Int) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty, !isOver {
      if !socket.write(rest.prefix(size)) { isBroken = true }
      rest = rest.dropFirst(size)
      Thread.sleep(forTimeInterval: seconds)
    }
    payloadCount += payload
    return !isOver
  }
}
