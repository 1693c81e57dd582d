import Diagnostics

/// Checks the bytes of a document before they are lexed: size, UTF-8, and characters that text must not hold.
enum EncodingCheck {
  /// The first byte sequence that is not allowed, if any.
  ///
  /// Allowed is c-printable of YAML 1.2.2 [1], in well-formed UTF-8 (Unicode 16, table 3-7). O(bytes).
  static func firstFailure(in bytes: [UInt8]) -> SyntaxFailure? {
    guard bytes.count < Int(UInt32.max) else { return SyntaxFailure(.sourceTooLarge, at: SourceRange(at: 0)) }
    return bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count {
        index = endOfPlainText(in: buffer, from: index)
        guard index < buffer.count else { return nil }
        let byte = buffer[index]
        if byte >= 0x80 {
          guard let length = sequenceLength(in: buffer, at: index) else {
            return SyntaxFailure(.invalidEncoding, from: index, to: index + 1)
          }
          guard isAllowed(in: buffer, at: index) else {
            return SyntaxFailure(.controlCharacter, from: index, to: index + length)
          }
          index += length
        } else if byte.isBreak || byte == .tab || byte >= 0x20 && byte != 0x7F {
          index += 1
        } else {
          return unprintable(at: index, in: buffer)
        }
      }
      return nil
    }
  }

  /// A NUL near the beginning says that the bytes are no text at all, as `grep` and `git` judge it too.
  private static func unprintable(at index: Int, in buffer: UnsafeRawBufferPointer) -> SyntaxFailure {
    guard let binary = buffer.prefix(8192).firstIndex(of: 0) else {
      return SyntaxFailure(buffer[index] == 0 ? .binaryData : .controlCharacter, from: index, to: index + 1)
    }
    return SyntaxFailure(.binaryData, from: binary, to: binary + 1)
  }

  /// Skips printable ASCII eight bytes at a time; stops at a byte that needs a closer look.
  @inline(__always)
  private static func endOfPlainText(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= buffer.count {
      let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // A borrow marks bytes below 0x20; the exclusive or marks 0x7F as zero, found the same way.
      let controls = (word &- ones &* 0x20) & ~word
      let deletes = word ^ (ones &* 0x7F)
      let suspects = (word | controls | ((deletes &- ones) & ~deletes)) & highs
      guard suspects == 0 else { return index + suspects.trailingZeroBitCount / 8 }
      index += 8
    }
    return index
  }

  /// The length of the well-formed sequence at an index; nil for overlong forms, surrogates and cut sequences.
  private static func sequenceLength(in buffer: UnsafeRawBufferPointer, at index: Int) -> Int? {
    func byte(_ offset: Int) -> UInt8 { index + offset < buffer.count ? buffer[index + offset] : 0 }
    func continues(_ range: Range<Int>) -> Bool { range.allSatisfy { byte($0) & 0xC0 == 0x80 } }
    switch buffer[index] {
    case 0xC2...0xDF: return continues(1..<2) ? 2 : nil
    case 0xE0: return (0xA0...0xBF).contains(byte(1)) && continues(2..<3) ? 3 : nil
    case 0xED: return (0x80...0x9F).contains(byte(1)) && continues(2..<3) ? 3 : nil
    case 0xE1...0xEF: return continues(1..<3) ? 3 : nil
    case 0xF0: return (0x90...0xBF).contains(byte(1)) && continues(2..<4) ? 4 : nil
    case 0xF1...0xF3: return continues(1..<4) ? 4 : nil
    case 0xF4: return (0x80...0x8F).contains(byte(1)) && continues(2..<4) ? 4 : nil
    default: return nil
    }
  }

  /// C1 controls other than NEL, U+FFFE and U+FFFF are not printable (YAML 1.2.2 [1]).
  private static func isAllowed(in buffer: UnsafeRawBufferPointer, at index: Int) -> Bool {
    switch buffer[index] {
    case 0xC2: return buffer[index + 1] >= 0xA0 || buffer[index + 1] == 0x85
    case 0xEF: return !(buffer[index + 1] == 0xBF && buffer[index + 2] >= 0xBE)
    default: return true
    }
  }
}
