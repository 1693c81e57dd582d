/// One to four byte ranges whose products are the UTF-8 of a range of code points.
struct UTF8Sequence: BitwiseCopyable, Sendable {
  let count: Int
  /// The lowest byte of each range, the first in the lowest eight bits.
  private let low: UInt32
  private let high: UInt32

  /// The bytes of one code point.
  init(_ scalar: UInt32) { self.init(scalar, scalar) }

  private init(_ lower: UInt32, _ upper: UInt32) {
    (low, count) = Self.encode(lower)
    (high, _) = Self.encode(upper)
  }

  private init(low: UInt32, high: UInt32, count: Int) {
    self.low = low
    self.high = high
    self.count = count
  }

  /// The range of one of the bytes.
  subscript(index: Int) -> ByteRange {
    let shift = UInt32(8 * index)
    return ByteRange(low: UInt8(truncatingIfNeeded: low >> shift), high: UInt8(truncatingIfNeeded: high >> shift))
  }

  /// The same ranges, the last first.
  var reversed: UTF8Sequence {
    let shift = UInt32(8 * (4 - count))
    return UTF8Sequence(low: low.byteSwapped >> shift, high: high.byteSwapped >> shift, count: count)
  }

  /// An order that makes sequences with the same first ranges neighbours.
  func precedes(_ other: UTF8Sequence) -> Bool {
    for index in 0..<min(count, other.count) where self[index] != other[index] {
      let (mine, others) = (self[index], other[index])
      return (mine.low, mine.high) < (others.low, others.high)
    }
    return count < other.count
  }

  /// All code points outside ASCII as RE2 reads them: overlong forms pass too, which keeps programs small.
  private static let notASCII = [
    UTF8Sequence(low: 0x80C2, high: 0xBFDF, count: 2),
    UTF8Sequence(low: 0x80_80E0, high: 0xBF_BFEF, count: 3),
    UTF8Sequence(low: 0x8080_80F0, high: 0xBFBF_BFF4, count: 4),
  ]

  /// Splits a range into sequences, in order.
  static func forEach(in range: ClosedRange<UInt32>, _ body: (UTF8Sequence) -> Void) {
    var rest = range
    while true {
      if rest == 0x80...ScalarSet.maximum { return notASCII.forEach(body) }
      var end = rest.upperBound
      while let cut = cut(rest.lowerBound...end) { end = cut }
      body(UTF8Sequence(rest.lowerBound, end))
      guard end < rest.upperBound else { return }
      rest = (end + 1)...rest.upperBound
    }
  }

  /// The last code point before a border that no single sequence crosses, or nil for a range that is one sequence.
  private static func cut(_ range: ClosedRange<UInt32>) -> UInt32? {
    let (low, high) = (range.lowerBound, range.upperBound)
    for last: UInt32 in [0x7F, 0x7FF, 0xFFFF] where low <= last && last < high { return last }
    guard high > 0x7F else { return nil }
    // Bits that the trailing bytes hold have to be free: all of them zero at the start and one at the end.
    for mask: UInt32 in [0x3F, 0xFFF, 0x3FFFF] where low & ~mask != high & ~mask {
      if low & mask != 0 { return low | mask }
      if high & mask != mask { return (high & ~mask) - 1 }
    }
    return nil
  }

  private static func encode(_ scalar: UInt32) -> (bytes: UInt32, count: Int) {
    func trailing(_ shift: UInt32) -> UInt32 { 0x80 | scalar >> shift & 0x3F }
    return switch scalar {
    case ..<0x80: (scalar, 1)
    case ..<0x800: (0xC0 | scalar >> 6 | trailing(0) << 8, 2)
    case ..<0x10000: (0xE0 | scalar >> 12 | trailing(6) << 8 | trailing(0) << 16, 3)
    default: (0xF0 | scalar >> 18 & 0x07 | trailing(12) << 8 | trailing(6) << 16 | trailing(0) << 24, 4)
    }
  }
}
