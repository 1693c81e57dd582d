/// Reads moments as RFC 3339 §5.6 writes them: `2026-11-21T14:02:11.123Z`.
enum MomentText {
  /// Nanoseconds since 1970; nil if the text is none, or is of a time before 1970 or of a year after 2261. O(bytes).
  static func nanoseconds(_ text: Span<UInt8>) -> Int64? {
    guard text.count >= 20, text.count < 64, hasSeparators(text),
      let year = number(text, 0, 4), let month = number(text, 5, 2), let day = number(text, 8, 2),
      let hour = number(text, 11, 2), let minute = number(text, 14, 2), let second = number(text, 17, 2),
      (1970...2261).contains(year), (1...12).contains(month), day >= 1, day <= days(in: month, of: year),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var index = 19
    guard let fraction = fraction(text, &index), let offset = offset(text, &index), index == text.count else {
      return nil
    }
    let seconds = ((days(since1970: year, month, day) * 24 + hour) * 60 + minute) * 60 + second - offset
    guard seconds >= 0 else { return nil }
    return Int64(seconds) * 1_000_000_000 + Int64(fraction)
  }

  private static func hasSeparators(_ text: Span<UInt8>) -> Bool {
    text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-") && text[10] == UInt8(ascii: "T")
      && text[13] == UInt8(ascii: ":") && text[16] == UInt8(ascii: ":")
  }

  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= text.count else { return nil }
    var number = 0
    for index in start..<start + count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// Nanoseconds behind a point; 0 where there is none. Digits beyond the ninth are dropped.
  private static func fraction(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
    guard text[index] == UInt8(ascii: ".") else { return 0 }
    var unit = 1_000_000_000
    var fraction = 0
    let start = index + 1
    index = start
    while index < text.count, case let digit = text[index] &- UInt8(ascii: "0"), digit < 10 {
      unit /= 10
      fraction += Int(digit) * unit
      index += 1
    }
    return index > start ? fraction : nil
  }

  /// Seconds east of Greenwich.
  private static func offset(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
    guard index < text.count else { return nil }
    let sign = text[index]
    index += 1
    if sign == UInt8(ascii: "Z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = number(text, index, 2), hours < 24,
      index + 2 < text.count, text[index + 2] == UInt8(ascii: ":"), let minutes = number(text, index + 3, 2),
      minutes < 60
    else { return nil }
    index += 5
    return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -60 : 60)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Counts years from March on, so that a leap day is the last (H. Hinnant, chrono-compatible date algorithms).
  private static func days(since1970 year: Int, _ month: Int, _ day: Int) -> Int {
    let years = month > 2 ? year : year - 1
    let yearOfEra = years % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return years / 400 * 146_097 + dayOfEra - 719_468
  }
}
