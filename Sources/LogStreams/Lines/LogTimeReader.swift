import Console
import Kubernetes

/// Reads the times that the kubelet puts before lines: `2026-11-22T03:38:44.123456789Z `, or with an offset from UTC.
struct LogTimeReader: Sendable {
  /// The day that was read last, as text, and when it began in seconds since 1970. Most lines have the same.
  private var day: (UInt64, UInt16) = (0, 0)
  private var dayStart: Int64 = 0

  /// The time at the beginning of a line in nanoseconds since 1970, and where the text behind it begins.
  mutating func read(_ bytes: Span<UInt8>, _ line: Range<Int>) -> (time: Int64, text: Int)? {
    guard line.count > 20, bytes[line.lowerBound + 10] == UInt8(ascii: "T"),
      let date = date(bytes, line.lowerBound), let clock = Self.clock(bytes, line.lowerBound + 11)
    else { return nil }
    var place = line.lowerBound + 19
    guard let fraction = Self.fraction(bytes, &place, line.upperBound),
      let offset = Self.offset(bytes, &place, line.upperBound), place < line.upperBound,
      bytes[place] == UInt8(ascii: " ")
    else { return nil }
    let (seconds, overflow) = (date + clock - offset).multipliedReportingOverflow(by: 1_000_000_000)
    let (time, isBeyond) = seconds.addingReportingOverflow(fraction)
    return overflow || isBeyond ? nil : (time, place + 1)
  }

  private mutating func date(_ bytes: Span<UInt8>, _ start: Int) -> Int64? {
    var head: UInt64 = 0
    for index in start..<start + 8 { head = head << 8 | UInt64(bytes[index]) }
    let tail = UInt16(bytes[start + 8]) << 8 | UInt16(bytes[start + 9])
    if day == (head, tail) { return dayStart }
    var text: [UInt8] = []
    for index in start..<start + 10 { text.append(bytes[index]) }
    guard let moment = RFC3339.timestamp(String(decoding: text, as: UTF8.self) + "T00:00:00Z") else { return nil }
    day = (head, tail)
    dayStart = moment.seconds
    return dayStart
  }

  /// The seconds of `03:38:44`.
  private static func clock(_ bytes: Span<UInt8>, _ start: Int) -> Int64? {
    guard let hour = twoDigits(bytes, start), let minute = twoDigits(bytes, start + 3),
      let second = twoDigits(bytes, start + 6), bytes[start + 2] == UInt8(ascii: ":"),
      bytes[start + 5] == UInt8(ascii: ":"), hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3_600 + minute * 60 + second
  }

  private static func twoDigits(_ bytes: Span<UInt8>, _ start: Int) -> Int64? {
    let (tens, ones) = (bytes[start] &- 0x30, bytes[start + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int64(tens) * 10 + Int64(ones) : nil
  }

  /// The nanoseconds behind a point, of which there may be fewer than nine digits, or none.
  private static func fraction(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int64? {
    guard place < end, bytes[place] == UInt8(ascii: ".") else { return 0 }
    place += 1
    var value: Int64 = 0
    var count = 0
    while place < end, bytes[place] &- 0x30 < 10 {
      if count < 9 { value = value * 10 + Int64(bytes[place] &- 0x30) }
      count += 1
      place += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 9)..<9 { value *= 10 }
    return value
  }

  /// The seconds that the clock is ahead of UTC.
  private static func offset(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int64? {
    guard place < end else { return nil }
    let sign = bytes[place]
    if sign == UInt8(ascii: "Z") {
      place += 1
      return 0
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), place + 6 <= end,
      let hours = twoDigits(bytes, place + 1), let minutes = twoDigits(bytes, place + 4),
      bytes[place + 3] == UInt8(ascii: ":")
    else { return nil }
    place += 6
    return (sign == UInt8(ascii: "+") ? 1 : -1) * (hours * 3_600 + minutes * 60)
  }
}
