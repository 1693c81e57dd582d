/// Times as Envoy writes them: `2026-11-21T02:58:28.409Z` (RFC 3339 §5.6).
enum AccessLogTime {
  /// The nanoseconds since 1970; nil for text that is no such time.
  static func nanoseconds(_ text: Span<UInt8>) -> Int64? {
    guard text.count >= 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let year = number(text, 0..<4), let month = number(text, 5..<7), let day = number(text, 8..<10),
      let hour = number(text, 11..<13), let minute = number(text, 14..<16), let second = number(text, 17..<19),
      (1970...2200).contains(year), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    var place = 19
    var fraction: Int64 = 0
    if text[place] == UInt8(ascii: ".") {
      let digits = place + 1
      place = digits
      while place < text.count, text[place] &- 0x30 < 10 { place += 1 }
      guard place > digits, let value = number(text, digits..<min(place, digits + 9)) else { return nil }
      fraction = value
      for _ in 0..<max(0, 9 - (place - digits)) { fraction *= 10 }
    }
    guard let offset = offset(text, place) else { return nil }
    let seconds = days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
    return seconds * 1_000_000_000 + fraction
  }

  /// The seconds by which a zone is ahead: `Z`, `+02:00`.
  private static func offset(_ text: Span<UInt8>, _ place: Int) -> Int64? {
    guard place < text.count else { return nil }
    if text[place] == UInt8(ascii: "Z") { return place + 1 == text.count ? 0 : nil }
    guard place + 6 == text.count, text[place + 3] == UInt8(ascii: ":"),
      let hours = number(text, place + 1..<place + 3), let minutes = number(text, place + 4..<place + 6), hours < 24
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    switch text[place] {
    case UInt8(ascii: "+"): return seconds
    case UInt8(ascii: "-"): return -seconds
    default: return nil
    }
  }

  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    var number: Int64 = 0
    for index in range {
      let digit = text[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int64(digit)
    }
    return number
  }

  /// The days since 1970 of a day of the Gregorian calendar, years counted from March on.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let years = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day - 1 - 719_468
  }
}
