/// A length of time as Go writes it (`time.ParseDuration`): `1h30m`, `1.5s`, `-2us`.
public enum DurationText {
  /// The nanoseconds of a text; nil when it is none or too long for 64 bits. O(bytes).
  public static func nanoseconds(_ text: ArraySlice<UInt8>) -> Int64? {
    var rest = text
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    if rest.elementsEqual("0".utf8) { return 0 }
    guard !rest.isEmpty else { return nil }
    var total: Int64 = 0
    while !rest.isEmpty {
      guard let part = part(&rest) else { return nil }
      let (sum, overflows) = total.addingReportingOverflow(part)
      guard !overflows else { return nil }
      total = sum
    }
    return isNegative ? -total : total
  }

  /// A number with its unit, such as `1.5h`; at least one digit.
  private static func part(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    let whole = rest.prefix(while: ByteClass.digit.contains)
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: ByteClass.digit.contains)
      rest = rest.dropFirst(fraction.count + 1)
    }
    let letters = rest.prefix { $0 != UInt8(ascii: ".") && !ByteClass.digit.contains($0) }
    rest = rest.dropFirst(letters.count)
    guard whole.count + fraction.count > 0, let unit = unit(letters) else { return nil }
    var total: Int64 = 0
    for digit in whole {
      let (shifted, overflows) = total.multipliedReportingOverflow(by: 10)
      let (sum, overflowsAgain) = shifted.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      guard !overflows, !overflowsAgain else { return nil }
      total = sum
    }
    let (nanoseconds, overflows) = total.multipliedReportingOverflow(by: unit)
    let (sum, overflowsAgain) = nanoseconds.addingReportingOverflow(nanosecondsOf(fraction, unit))
    return overflows || overflowsAgain ? nil : sum
  }

  /// The digits behind a point; what is below a nanosecond is cut off.
  private static func nanosecondsOf(_ fraction: ArraySlice<UInt8>, _ unit: Int64) -> Int64 {
    var place = unit
    var total: Int64 = 0
    for digit in fraction {
      place /= 10
      total += place * Int64(digit - UInt8(ascii: "0"))
    }
    return total
  }

  private static func unit(_ letters: ArraySlice<UInt8>) -> Int64? {
    switch String(decoding: letters, as: UTF8.self) {
    case "ns": 1
    case "us", "\u{B5}s", "\u{3BC}s": 1_000
    case "ms": 1_000_000
    case "s": 1_000_000_000
    case "m": 60_000_000_000
    case "h": 3_600_000_000_000
    default: nil
    }
  }
}
