/// A length of time as Go writes it (`time.ParseDuration`): `1h30m`, `1.5s`, `-2us`.
public enum DurationText {
  /// The nanoseconds of a text; nil when it is none or too long for 64 bits. O(bytes).
  public static func nanoseconds(_ text: ArraySlice<UInt8>) -> Int64? {
    var rest = text
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    if rest.elementsEqual("0".utf8) { return 0 }
    guard !rest.isEmpty else { return nil }
    var total = 0.0
    while !rest.isEmpty {
      guard let number = number(&rest), let unit = unit(&rest) else { return nil }
      total += number * unit
    }
    return Int64(exactly: (isNegative ? -total : total).rounded())
  }

  /// Digits with or without a point; at least one digit.
  private static func number(_ rest: inout ArraySlice<UInt8>) -> Double? {
    var value = 0.0
    var scale = 1.0
    var digits = 0
    var hasPoint = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if ByteClass.digit.contains(byte) {
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        if hasPoint { scale *= 10 }
        digits += 1
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    return digits == 0 ? nil : value / scale
  }

  private static func unit(_ rest: inout ArraySlice<UInt8>) -> Double? {
    let letters = rest.prefix { $0 != UInt8(ascii: ".") && !ByteClass.digit.contains($0) }
    rest = rest.dropFirst(letters.count)
    switch String(decoding: letters, as: UTF8.self) {
    case "ns": return 1
    case "us", "µs", "μs": return 1e3
    case "ms": return 1e6
    case "s": return 1e9
    case "m": return 6e10
    case "h": return 3.6e12
    default: return nil
    }
  }
}
