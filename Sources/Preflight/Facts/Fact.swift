/// Something that a check needs to know, or why nobody knows it.
public enum Fact<Content: Sendable>: Sendable {
  /// It was found out.
  case known(Content)
  /// It was asked for in vain: why, and what to do about it.
  case unknown(String, cure: String)
  /// It was not asked for, and why.
  case unasked(String)

  /// What was found out.
  public var content: Content? {
    if case .known(let content) = self { content } else { nil }
  }

  /// Judges what was found out; what could not be is worth a warning, since nobody knows whether it is right.
  func judged(_ judge: (Content) -> CheckOutcome) -> CheckOutcome {
    switch self {
    case .known(let content): judge(content)
    case .unknown(let reason, let cure): .warning("cannot be told: \(reason)", cure: cure)
    case .unasked(let reason): .skipped(reason)
    }
  }
}
