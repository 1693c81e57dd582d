/// Numbers for texts, by which they are found again.
///
/// Nobody who does not know the seed can make texts with the same number, so that no caller of a service can make its
/// summary slow. Multiplying to twice the width and folding is the mixing step of wyhash.
enum ByteHash {
  private static let seed = UInt64.random(in: .min ... .max)
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

  /// The number of a text; never 0.
  ///
  /// - Parameter prior: the number of what stands before it.
  static func number(of text: Span<UInt8>, after prior: UInt64 = 0) -> UInt64 {
    let bytes = text.bytes
    var sum = seed ^ prior ^ UInt64(truncatingIfNeeded: text.count) &* second
    var place = 0
    while place + 8 <= text.count {
      let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      sum = mix(sum ^ word, first)
      place += 8
    }
    var rest: UInt64 = 0
    while place < text.count {
      rest = rest << 8 | UInt64(text[place])
      place += 1
    }
    return mix(mix(sum ^ rest, second), first) | 1
  }

  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
