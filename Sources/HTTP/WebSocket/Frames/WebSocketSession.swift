/// The state of one web socket: bytes in, messages out, and back. It knows nothing of connections (RFC 6455 §5–§7).
struct WebSocketSession<Random: RandomNumberGenerator> {
  /// Which end this is: a client masks what it sends (§5.1).
  enum Role {
    case client
    case server
  }

  private enum Fragments {
    case none
    case some(WebSocketOpcode, [UInt8])
  }

  private let role: Role
  private let messageLimit: Int
  private var random: Random
  private var decoder: WebSocketFrameDecoder
  private var fragments = Fragments.none
  private var outgoing: [UInt8] = []
  /// Whether our close frame is on its way: nothing may follow it (§5.5.1).
  private(set) var hasSentClose = false
  private var hasEnded = false

  init(_ role: Role, messageLimit: Int, random: Random) {
    self.role = role
    self.messageLimit = messageLimit
    self.random = random
    decoder = WebSocketFrameDecoder(isMaskExpected: role == .server, payloadLimit: messageLimit)
  }

  /// Takes the bytes that are to be sent.
  mutating func takeOutgoing() -> [UInt8] {
    defer { outgoing = [] }
    return outgoing
  }

  /// Sends a message in one frame.
  mutating func send(_ message: WebSocketMessage) {
    switch message {
    case .text(let text): send(WebSocketFrame(.text, Array(text.utf8)))
    case .binary(let bytes): send(WebSocketFrame(.binary, bytes))
    }
  }

  /// Asks whether the other side is still there.
  mutating func ping() { send(WebSocketFrame(.ping, [])) }

  /// Begins to close; a reason that is too long is cut between characters.
  mutating func close(_ close: WebSocketClose) {
    var payload = [UInt8(truncatingIfNeeded: close.code >> 8), UInt8(truncatingIfNeeded: close.code)]
    // 1005 stands for a close without a code, and is never sent (§7.4.1).
    if close.code == 1005 { payload = [] }
    for character in payload.isEmpty ? "" : close.reason {
      guard payload.count + character.utf8.count <= WebSocketFrame.controlLimit else { break }
      payload += character.utf8
    }
    send(WebSocketFrame(.close, payload))
    hasSentClose = true
  }

  /// Takes what the other side sent; after its close frame, or its fault, nothing counts.
  mutating func receive(_ bytes: some Collection<UInt8>) -> [WebSocketEvent] {
    decoder.append(bytes)
    var events: [WebSocketEvent] = []
    do throws(WebSocketViolation) {
      while !hasEnded, let frame = try decoder.next() {
        if let event = try take(frame) { events.append(event) }
      }
    } catch {
      hasEnded = true
      close(WebSocketClose(code: error.closeCode, reason: error.description))
      events.append(.violated(error))
    }
    return events
  }

  private mutating func send(_ frame: WebSocketFrame) {
    guard !hasSentClose else { return }
    outgoing += frame.encoded(mask: role == .client ? random.next() : nil)
  }

  private mutating func take(_ frame: WebSocketFrame) throws(WebSocketViolation) -> WebSocketEvent? {
    switch frame.opcode {
    case .ping: send(WebSocketFrame(.pong, frame.payload))
    case .pong: break
    case .close: return try takeClose(frame.payload)
    case .text, .binary:
      guard case .none = fragments else { throw .badFragment }
      return try take(fragment: frame, of: frame.opcode, after: [])
    case .continuation:
      guard case .some(let opcode, let before) = fragments else { throw .badFragment }
      fragments = .none
      return try take(fragment: frame, of: opcode, after: before)
    }
    return nil
  }

  private mutating func take(
    fragment: WebSocketFrame,
    of opcode: WebSocketOpcode,
    after before: consuming [UInt8]
  ) throws(WebSocketViolation) -> WebSocketEvent? {
    guard fragment.payload.count <= messageLimit - before.count else { throw .tooLarge(limit: messageLimit) }
    var bytes = before
    bytes += fragment.payload
    guard fragment.isFinal else {
      fragments = .some(opcode, bytes)
      return nil
    }
    if opcode == .binary { return .message(.binary(bytes)) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return .message(.text(text))
  }

  private mutating func takeClose(_ payload: [UInt8]) throws(WebSocketViolation) -> WebSocketEvent {
    let close = try Self.close(in: payload)
    hasEnded = true
    // The answer repeats the code (§5.5.1).
    if !hasSentClose { self.close(WebSocketClose(code: close.code, reason: "")) }
    return .closed(close)
  }

  private static func close(in payload: [UInt8]) throws(WebSocketViolation) -> WebSocketClose {
    if payload.isEmpty { return WebSocketClose(code: 1005, reason: "") }
    guard payload.count >= 2 else { throw .badClose }
    let code = UInt16(payload[0]) << 8 | UInt16(payload[1])
    switch code {
    // §7.4.1, §7.4.2 and IANA's registry, which has 1012 to 1014 besides.
    case 1000...1003, 1007...1014, 3000...4999: break
    default: throw .badClose
    }
    guard let reason = String(validating: payload[2...], as: UTF8.self) else { throw .notUTF8 }
    return WebSocketClose(code: code, reason: reason)
  }
}
