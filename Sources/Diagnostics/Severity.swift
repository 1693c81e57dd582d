/// How much a diagnostic matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing; nothing is wrong.
  case information
  /// Works, but likely not as meant.
  case warning
  /// Cannot work; the input is refused.
  case error

  /// Orders from `information` up to `error`.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }
}
