/// A set of ASCII characters, as in the brackets of a regular expression.
struct ByteClass: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The characters of a text and those between each pair: `ByteClass("-_", "az", "09")`.
  init(_ characters: StaticString, _ ranges: StaticString...) {
    characters.withUTF8Buffer { $0.forEach { insert($0) } }
    for range in ranges {
      range.withUTF8Buffer { ends in
        guard let first = ends.first, let last = ends.last, first <= last else { return }
        for byte in first...last { insert(byte) }
      }
    }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }

  /// Whether a byte is one of the characters.
  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low & (1 << UInt64(byte)) != 0 }
    return byte < 128 && high & (1 << UInt64(byte - 64)) != 0
  }

  static let digit = ByteClass("", "09")
  static let lowerAlphanumeric = ByteClass("", "az", "09")
  static let alphanumeric = ByteClass("", "az", "AZ", "09")
}
