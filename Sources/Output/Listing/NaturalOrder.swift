/// The order of names with numbers in them: `v2` before `v10`, `5s` before `30s`.
enum NaturalOrder {
  /// Whether one text comes before another: runs of ASCII digits go by their number, all else byte by byte, and
  /// texts that differ only in leading zeros by their bytes. O(bytes).
  static func precedes(_ left: String, _ right: String) -> Bool {
    var first = Array(left.utf8)[...]
    var second = Array(right.utf8)[...]
    while let a = first.first, let b = second.first {
      if isDigit(a), isDigit(b) {
        let (numberA, numberB) = (takeNumber(&first), takeNumber(&second))
        if numberA.count != numberB.count { return numberA.count < numberB.count }
        if numberA != numberB { return numberA.lexicographicallyPrecedes(numberB) }
      } else {
        if a != b { return a < b }
        first = first.dropFirst()
        second = second.dropFirst()
      }
    }
    if first.isEmpty != second.isEmpty { return first.isEmpty }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The digits at the beginning without leading zeros.
  private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = bytes.prefix(while: isDigit)
    bytes = bytes.dropFirst(digits.count)
    return digits.drop { $0 == 0x30 }
  }
}
