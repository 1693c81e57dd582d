import Console
import Kubernetes

/// Moments of logs as text.
enum LogTime {
  private static let second: Int64 = 1_000_000_000

  /// A moment in nanoseconds since 1970.
  static func nanoseconds(_ moment: Timestamp) -> Int64 { moment.seconds &* second &+ Int64(moment.nanoseconds) }

  /// `2026-11-21T02:58:28.123456789Z`
  static func text(_ nanoseconds: Int64) -> String {
    let seconds = nanoseconds >= 0 ? nanoseconds / second : (nanoseconds - second + 1) / second
    let whole = RFC3339.text(Timestamp(seconds: seconds))
    let digits = String(nanoseconds - seconds * second)
    return whole.dropLast() + "." + String(repeating: "0", count: 9 - digits.count) + digits + "Z"
  }

  /// The same without zeros at the end: `2026-11-21T02:58:28Z`, and `2026-11-21T02:58:28.5Z`.
  static func shortText(_ nanoseconds: Int64) -> String {
    var text = text(nanoseconds).dropLast()
    while text.last == "0" { text.removeLast() }
    return (text.last == "." ? text.dropLast() : text) + "Z"
  }
}
