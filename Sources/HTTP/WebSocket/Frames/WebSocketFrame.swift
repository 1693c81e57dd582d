/// One frame (RFC 6455 §5.2), unmasked.
struct WebSocketFrame: Equatable, Sendable {
  /// How long the payload of a control frame may be (§5.5).
  static let controlLimit = 125

  let opcode: WebSocketOpcode
  let isFinal: Bool
  let payload: [UInt8]

  init(_ opcode: WebSocketOpcode, isFinal: Bool = true, _ payload: [UInt8]) {
    self.opcode = opcode
    self.isFinal = isFinal
    self.payload = payload
  }

  /// The frame on the wire, masked with these four bytes as a client's must be (§5.3).
  func encoded(mask: UInt32?) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(payload.count + 14)
    bytes.append(opcode.rawValue | (isFinal ? 0x80 : 0))
    let maskBit: UInt8 = mask == nil ? 0 : 0x80
    switch payload.count {
    case ...125: bytes.append(UInt8(payload.count) | maskBit)
    case ...0xFFFF:
      bytes.append(126 | maskBit)
      Self.append(UInt64(payload.count), width: 2, to: &bytes)
    default:
      bytes.append(127 | maskBit)
      Self.append(UInt64(payload.count), width: 8, to: &bytes)
    }
    guard let mask else { return bytes + payload }
    Self.append(UInt64(mask), width: 4, to: &bytes)
    let start = bytes.count
    bytes += payload
    Self.apply(mask, to: &bytes, from: start)
    return bytes
  }

  /// Masks or unmasks, which is the same (§5.3).
  static func apply(_ mask: UInt32, to bytes: inout [UInt8], from start: Int) {
    let key = (0..<4).map { UInt8(truncatingIfNeeded: mask >> (24 - 8 * UInt32($0))) }
    for index in start..<bytes.count { bytes[index] ^= key[(index - start) & 3] }
  }

  private static func append(_ number: UInt64, width: Int, to bytes: inout [UInt8]) {
    for position in (0..<width).reversed() { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(position)))) }
  }
}
