import Diagnostics

/// Which findings someone wants to see, and how much they matter to them.
public struct FindingFilter: Sendable {
  /// Findings that are left out.
  public var ignored: [FindingPattern]
  /// The only findings that are shown; all when it is empty.
  public var only: [FindingPattern]
  /// Whether a warning counts as an error.
  public var isStrict: Bool

  /// Makes a filter; without anything it lets all findings through as they are.
  public init(ignored: [FindingPattern] = [], only: [FindingPattern] = [], isStrict: Bool = false) {
    self.ignored = ignored
    self.only = only
    self.isStrict = isStrict
  }

  /// Whether the finding is asked for at all.
  func wants(_ finding: Finding) -> Bool { only.isEmpty || only.contains { $0.matches(finding) } }

  /// Whether the finding is to be left out.
  func suppresses(_ finding: Finding) -> Bool { ignored.contains { $0.matches(finding) } }

  /// The finding as it counts.
  func weighed(_ finding: Finding) -> Finding {
    guard isStrict, finding.severity == .warning else { return finding }
    return finding.with(severity: .error)
  }
}
