import TestSupport
import Testing

@testable import HTTP

@Suite("Frames are read and written as RFC 6455 says")
struct WebSocketFrameTests {
  private static func decoder(server: Bool = false, limit: Int = 1 << 20) -> WebSocketFrameDecoder {
    WebSocketFrameDecoder(isMaskExpected: server, payloadLimit: limit)
  }

  private static func frames(_ decoder: inout WebSocketFrameDecoder) throws -> [WebSocketFrame] {
    var frames: [WebSocketFrame] = []
    while let frame = try decoder.next() { frames.append(frame) }
    return frames
  }

  @Test("the examples of §5.7 are read and written")
  func examples() throws {
    let hello = Array("Hello".utf8)
    let examples: [(bytes: [UInt8], frame: WebSocketFrame, mask: UInt32?)] = [
      ([0x81, 0x05] + hello, WebSocketFrame(.text, hello), nil),
      (
        [0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58], WebSocketFrame(.text, hello), 0x37FA_213D
      ),
      ([0x01, 0x03] + hello[..<3], WebSocketFrame(.text, isFinal: false, Array(hello[..<3])), nil),
      ([0x80, 0x02] + hello[3...], WebSocketFrame(.continuation, Array(hello[3...])), nil),
      ([0x89, 0x05] + hello, WebSocketFrame(.ping, hello), nil),
      (
        [0x8A, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58], WebSocketFrame(.pong, hello), 0x37FA_213D
      ),
      (
        [0x82, 0x7E, 0x01, 0x00] + Array(repeating: 9, count: 256),
        WebSocketFrame(.binary, Array(repeating: 9, count: 256)), nil
      ),
      (
        [0x82, 0x7F, 0, 0, 0, 0, 0, 1, 0, 0] + Array(repeating: 9, count: 65536),
        WebSocketFrame(.binary, Array(repeating: 9, count: 65536)), nil
      ),
    ]
    for example in examples {
      #expect(example.frame.encoded(mask: example.mask) == example.bytes)
      var decoder = Self.decoder(server: example.mask != nil)
      decoder.append(example.bytes)
      #expect(try Self.frames(&decoder) == [example.frame])
    }
  }

  @Test("frames come out the same wherever their bytes are split", arguments: [nil, 0x0102_0304] as [UInt32?])
  func splits(mask: UInt32?) throws {
    let frames = [
      WebSocketFrame(.text, isFinal: false, Array("ab".utf8)), WebSocketFrame(.ping, []),
      WebSocketFrame(.continuation, Array(repeating: 7, count: 126)), WebSocketFrame(.close, [3, 232]),
    ]
    let bytes = frames.flatMap { $0.encoded(mask: mask) }
    for first in 0...bytes.count {
      for second in [first, (first + bytes.count) / 2, bytes.count] {
        var decoder = Self.decoder(server: mask != nil)
        var found: [WebSocketFrame] = []
        for piece in [bytes[..<first], bytes[first..<second], bytes[second...]] {
          decoder.append(piece)
          found += try Self.frames(&decoder)
        }
        #expect(found == frames, "split at \(first) and \(second)")
      }
    }
  }

  @Test(
    "each breach is named, as soon as it can be seen",
    arguments: [
      ([0xC1], .reservedBit), ([0x83], .unknownOpcode), ([0x8B], .unknownOpcode), ([0x81, 0x80], .wrongMasking),
      ([0x09, 0x00], .badControlFrame), ([0x89, 0x7E], .badControlFrame), ([0x82, 0x7E, 0, 125], .badLength),
      ([0x82, 0x7F, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], .badLength),
      ([0x82, 0x7F, 0x80, 0, 0, 0, 0, 0, 0, 0], .badLength),
      ([0x82, 0x7F, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .tooLarge(limit: 1 << 20)),
      ([0x82, 0x7F, 0, 0, 0, 0, 0, 0x10, 0, 1], .tooLarge(limit: 1 << 20)),
    ] as [([UInt8], WebSocketViolation)]
  )
  func violations(bytes: [UInt8], violation: WebSocketViolation) {
    var decoder = Self.decoder()
    decoder.append(bytes.dropLast())
    #expect(throws: Never.self) { try decoder.next() }
    decoder.append(bytes.suffix(1))
    #expect(throws: violation) { try decoder.next() }
  }

  @Test("what one end makes of anything, the other end understands; noise never traps", arguments: 0..<20)
  func fuzz(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<30 {
      let isServer = Bool.random(using: &random)
      let count = [0, 5, 125, 126, 300, 65_536].randomElement(using: &random) ?? 0
      let payload = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let frame = WebSocketFrame(.binary, isFinal: Bool.random(using: &random), payload)
      var decoder = Self.decoder(server: isServer)
      decoder.append(frame.encoded(mask: isServer ? random.next() : nil))
      #expect(try Self.frames(&decoder) == [frame], "seed \(seed)")
      var noisy = Self.decoder(server: isServer)
      noisy.append((0..<64).map { _ in UInt8.random(in: .min ... .max, using: &random) })
      _ = try? Self.frames(&noisy)
    }
  }
}
