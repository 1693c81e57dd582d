import Console
import Kubernetes

/// How long ago something was made, as kubectl writes it: `45s`, `5m30s`, `3h12m`, `2d4h`, `27d`, `2y30d`
/// (apimachinery `pkg/util/duration`, `HumanDuration`).
struct Age {
  let text: String

  /// The age of what was made at a time of the API; without one `<unknown>`.
  init(of time: String?, at now: Timestamp) {
    guard let moment = time.flatMap(RFC3339.timestamp) else {
      text = "<unknown>"
      return
    }
    let (difference, overflow) = now.seconds.subtractingReportingOverflow(moment.seconds)
    text = overflow ? "<unknown>" : Self.text(seconds: difference)
  }

  /// The age of what was made so many seconds after 1970.
  init(since seconds: Int64, at now: Timestamp) {
    let (difference, overflow) = now.seconds.subtractingReportingOverflow(seconds)
    text = overflow ? "<unknown>" : Self.text(seconds: difference)
  }

  /// A length of time in the same words.
  static func text(seconds: Int64) -> String {
    // Clocks differ a little (HumanDuration takes up to two seconds to come for 0s).
    if seconds < -1 { return "<invalid>" }
    if seconds < 0 { return "0s" }
    if seconds < 120 { return "\(seconds)s" }
    let minutes = seconds / 60
    if minutes < 10 { return pair(minutes, "m", seconds % 60, "s") }
    if minutes < 180 { return "\(minutes)m" }
    let hours = seconds / 3600
    if hours < 8 { return pair(hours, "h", minutes % 60, "m") }
    if hours < 48 { return "\(hours)h" }
    if hours < 192 { return pair(hours / 24, "d", hours % 24, "h") }
    if hours < 17_520 { return "\(hours / 24)d" }
    let years = hours / 8_760
    return years < 8 ? pair(years, "y", hours / 24 % 365, "d") : "\(years)y"
  }

  private static func pair(_ large: Int64, _ largeUnit: String, _ small: Int64, _ smallUnit: String) -> String {
    small == 0 ? "\(large)\(largeUnit)" : "\(large)\(largeUnit)\(small)\(smallUnit)"
  }
}
