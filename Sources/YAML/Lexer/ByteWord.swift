/// Eight bytes of the text looked at together, the first the lowest.
///
/// A look marks bytes by their high bits. A borrow may mark bytes above the first that matches as well, so only the
/// first mark counts, and that none is set (H. Warren, Hacker's Delight, 6-1).
struct ByteWord {
  let bytes: UInt64

  /// The marks of bytes that are this one.
  @inline(__always)
  func marks(_ byte: Unicode.Scalar) -> UInt64 {
    let difference = bytes ^ (Self.ones &* UInt64(UInt8(ascii: byte)))
    return (difference &- Self.ones) & ~difference & Self.highs
  }

  /// The marks of bytes below 0x20.
  @inline(__always) var controls: UInt64 { (bytes &- Self.ones &* 0x20) & ~bytes & Self.highs }

  /// The marks of bytes beyond ASCII.
  @inline(__always) var multibyte: UInt64 { bytes & Self.highs }

  /// The place of the first mark, 8 if there is none.
  @inline(__always)
  static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount / 8 }

  /// How many spaces the word begins with.
  @inline(__always) var leadingSpaces: Int { (bytes ^ (Self.ones &* 0x20)).trailingZeroBitCount / 8 }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highs: UInt64 { 0x8080_8080_8080_8080 }
}

extension UnsafeRawBufferPointer {
  /// The eight bytes from an index; nil where fewer are left.
  @inline(__always)
  func word(at index: Int) -> ByteWord? {
    guard index >= 0, index <= count - 8 else { return nil }
    return ByteWord(bytes: UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self)))
  }

  /// Skips text inside a JSON string eight bytes at a time; stops at a quote, a backslash or a control character, or
  /// where less than eight bytes are left.
  @inline(__always)
  func endOfPlainJSONText(from start: Int) -> Int {
    var index = start
    while let word = word(at: index) {
      let marks = word.marks("\"") | word.marks("\\") | word.controls
      guard marks == 0 else { return index + ByteWord.first(marks) }
      index += 8
    }
    return index
  }

  /// Skips white space of JSON (RFC 8259 §2); the indentation of laid-out text eight spaces at a time.
  @inline(__always)
  func endOfWhiteSpace(from start: Int) -> Int {
    var index = start
    while index < count, self[index] <= 0x20 {
      switch self[index] {
      case .space, .lineFeed, .carriageReturn, .tab: index += 1
      default: return index
      }
      while let word = word(at: index) {
        index += word.leadingSpaces
        if word.leadingSpaces < 8 { break }
      }
    }
    return index
  }
}
