import Console
import Kubernetes

/// Moments of access logs as text.
enum SummaryTime {
  private static let second: Int64 = 1_000_000_000

  /// Such as `2026-11-22T10:00:00Z`, to the second.
  static func text(_ nanoseconds: Int64) -> String {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: second)
    return RFC3339.text(Timestamp(seconds: rest < 0 ? seconds - 1 : seconds))
  }
}
