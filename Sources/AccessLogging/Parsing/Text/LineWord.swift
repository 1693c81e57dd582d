/// Eight bytes of a line looked at together, the first the lowest.
///
/// A look marks bytes by their high bits. A borrow may mark bytes above the first that matches as well, so only the
/// first mark counts, and that none is set (H. Warren, Hacker's Delight, 6-1).
struct LineWord {
  let bytes: UInt64

  /// A byte eight times, to look for it.
  @inline(__always)
  static func pattern(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// The marks of bytes that are those of a pattern.
  @inline(__always)
  func marks(_ pattern: UInt64) -> UInt64 {
    let difference = bytes ^ pattern
    return (difference &- Self.ones) & ~difference & Self.highs
  }

  /// The place of the first mark, 8 if there is none.
  @inline(__always)
  static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount / 8 }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highs: UInt64 { 0x8080_8080_8080_8080 }
}

extension Span<UInt8> {
  /// The eight bytes from a place on; zeros stand for those behind the end.
  @inline(__always)
  func word(at index: Int) -> LineWord {
    let last = count &- 8
    if index <= last {
      return LineWord(bytes: UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)))
    }
    let beyond = index &- last
    guard beyond < 8 else { return LineWord(bytes: 0) }
    guard last >= 0 else { return shortWord(at: index) }
    let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: last, as: UInt64.self))
    return LineWord(bytes: word &>> (UInt64(truncatingIfNeeded: beyond) &* 8))
  }

  /// The same of a span of less than eight bytes.
  @inline(never)
  private func shortWord(at index: Int) -> LineWord {
    var bytes: UInt64 = 0
    for place in index..<Swift.max(index, count) { bytes |= UInt64(self[place]) &<< UInt64(8 * (place - index)) }
    return LineWord(bytes: bytes)
  }
}
