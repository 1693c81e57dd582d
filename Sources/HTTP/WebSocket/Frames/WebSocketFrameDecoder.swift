/// Finds the frames in a stream of bytes that comes in any pieces (RFC 6455 §5.2).
struct WebSocketFrameDecoder {
  private struct Header {
    let opcode: WebSocketOpcode
    let isFinal: Bool
    let mask: UInt32?
    let size: Int
    let payloadSize: Int
  }

  private let isMaskExpected: Bool
  private let payloadLimit: Int
  private var bytes: [UInt8] = []
  private var start = 0

  /// - Parameters:
  ///   - isMaskExpected: set for what a client sends.
  ///   - payloadLimit: a longer frame is refused at its header, before its bytes are kept.
  init(isMaskExpected: Bool, payloadLimit: Int) {
    self.isMaskExpected = isMaskExpected
    self.payloadLimit = payloadLimit
  }

  /// Takes what came.
  mutating func append(_ piece: some Collection<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes += piece
  }

  /// The next frame; nil until more comes.
  mutating func next() throws(WebSocketViolation) -> WebSocketFrame? {
    guard let header = try header(), bytes.count - start - header.size >= header.payloadSize else { return nil }
    let payloadStart = start + header.size
    start = payloadStart + header.payloadSize
    var payload = Array(bytes[payloadStart..<start])
    if let mask = header.mask { WebSocketFrame.apply(mask, to: &payload, from: 0) }
    return WebSocketFrame(header.opcode, isFinal: header.isFinal, payload)
  }

  private func header() throws(WebSocketViolation) -> Header? {
    let rest = bytes[start...]
    guard let first = rest.first else { return nil }
    guard first & 0x70 == 0 else { throw .reservedBit }
    guard let opcode = WebSocketOpcode(rawValue: first & 0x0F) else { throw .unknownOpcode }
    let isFinal = first & 0x80 != 0
    guard rest.count >= 2 else { return nil }
    let second = bytes[start + 1]
    guard (second & 0x80 != 0) == isMaskExpected else { throw .wrongMasking }
    let short = Int(second & 0x7F)
    if opcode.isControl, !isFinal || short > WebSocketFrame.controlLimit { throw .badControlFrame }
    let width = short == 126 ? 2 : short == 127 ? 8 : 0
    guard rest.count >= 2 + width else { return nil }
    let payloadSize = width == 0 ? short : try length(at: start + 2, width: width)
    guard payloadSize <= payloadLimit || opcode.isControl else { throw .tooLarge(limit: payloadLimit) }
    let size = 2 + width + (isMaskExpected ? 4 : 0)
    guard rest.count >= size else { return nil }
    let mask = isMaskExpected ? UInt32(truncatingIfNeeded: number(at: start + size - 4, width: 4)) : nil
    return Header(opcode: opcode, isFinal: isFinal, mask: mask, size: size, payloadSize: payloadSize)
  }

  /// Lengths must be written in the fewest bytes, and the top bit of the longest form is zero (§5.2).
  private func length(at position: Int, width: Int) throws(WebSocketViolation) -> Int {
    let number = number(at: position, width: width)
    guard number > (width == 2 ? 125 : 0xFFFF), let length = Int(exactly: number) else { throw .badLength }
    return length
  }

  private func number(at position: Int, width: Int) -> UInt64 {
    bytes[position..<position + width].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
