import Foundation

/// Times as Kubernetes writes and shows them.
public enum KubernetesTime {
  /// RFC 3339 in UTC, to the second: `2026-11-21T02:58:28Z`.
  public static func text(_ date: Date) -> String {
    var seconds = time_t(date.timeIntervalSince1970.rounded(.down))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func pad(_ number: Int32, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(pad(parts.tm_year + 1900, 4))-\(pad(parts.tm_mon + 1))-\(pad(parts.tm_mday))"
      + "T\(pad(parts.tm_hour)):\(pad(parts.tm_min)):\(pad(parts.tm_sec))Z"
  }

  /// RFC 3339 in UTC with nine digits of a second, as log lines begin.
  public static func nanosecondText(_ nanoseconds: Int64) -> String {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    let digits = String(rest)
    let base = text(Date(timeIntervalSince1970: TimeInterval(seconds))).dropLast()
    return base + "." + String(repeating: "0", count: 9 - digits.count) + digits + "Z"
  }

  /// Reads RFC 3339 in UTC with any digits of a second, as nanoseconds since 1970; nil for other texts.
  public static func nanoseconds(_ text: String) -> Int64? {
    let halves = text.split(separator: "T")
    guard halves.count == 2, halves[1].hasSuffix("Z") else { return nil }
    let date = halves[0].split(separator: "-").compactMap { Int($0) }
    let clock = halves[1].dropLast().split(separator: ":")
    guard date.count == 3, clock.count == 3, let hour = Int(clock[0]), let minute = Int(clock[1]) else { return nil }
    let parts = clock[2].split(separator: ".")
    guard let second = parts.first.flatMap({ Int($0) }) else { return nil }
    let fraction = parts.count > 1 ? (String(parts[1]) + "000000000").prefix(9) : "0"
    let days = daysSinceEpoch(year: date[0], month: date[1], day: date[2])
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
    return Int64(seconds) * 1_000_000_000 + (Int64(fraction) ?? 0)
  }

  /// Counts in years that begin in March, so that a leap day comes last.
  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// How long ago, as kubectl's AGE column has it (k8s.io/apimachinery/pkg/util/duration, `HumanDuration`).
  public static func age(_ seconds: Int) -> String {
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400)
    func with(_ whole: String, _ rest: Int, _ unit: String) -> String { rest == 0 ? whole : "\(whole)\(rest)\(unit)" }
    switch seconds {
    case ..<(-1): return "<invalid>"
    case ..<0: return "0s"
    case ..<120: return "\(seconds)s"
    case ..<600: return with("\(minutes)m", seconds % 60, "s")
    case ..<(3 * 3600): return "\(minutes)m"
    case ..<(8 * 3600): return with("\(hours)h", minutes % 60, "m")
    case ..<(48 * 3600): return "\(hours)h"
    case ..<(8 * 86_400): return with("\(days)d", hours % 24, "h")
    case ..<(2 * 365 * 86_400): return "\(days)d"
    case ..<(8 * 365 * 86_400): return with("\(days / 365)y", days % 365, "d")
    default: return "\(days / 365)y"
    }
  }
}
