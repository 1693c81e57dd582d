import Console
import Kubernetes

/// Moments of logs as text.
enum LogTime {
  private static let second: Int64 = 1_000_000_000

  /// A moment in nanoseconds since 1970; of moments before 1677 and after 2262 the nearest that can be told.
  static func nanoseconds(_ moment: Timestamp) -> Int64 {
    let (whole, isTooFar) = moment.seconds.multipliedReportingOverflow(by: second)
    let (sum, isBeyond) = whole.addingReportingOverflow(Int64(moment.nanoseconds))
    return isTooFar || isBeyond ? (moment.seconds < 0 ? .min : .max) : sum
  }

  /// `2026-11-21T02:58:28.123456789Z`
  static func text(_ nanoseconds: Int64) -> String {
    let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: second)
    let whole = RFC3339.text(Timestamp(seconds: remainder < 0 ? quotient - 1 : quotient))
    let digits = String(remainder < 0 ? remainder + second : remainder)
    return whole.dropLast() + "." + String(repeating: "0", count: 9 - digits.count) + digits + "Z"
  }

  /// The same without zeros at the end: `2026-11-21T02:58:28Z`, and `2026-11-21T02:58:28.5Z`.
  static func shortText(_ nanoseconds: Int64) -> String {
    var text = text(nanoseconds).dropLast()
    while text.last == "0" { text.removeLast() }
    return (text.last == "." ? text.dropLast() : text) + "Z"
  }
}
