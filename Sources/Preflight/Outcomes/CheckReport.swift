/// What came of all checks.
public struct CheckReport: Sendable, Hashable {
  /// The results of one category.
  public struct Section: Sendable, Hashable {
    /// The subject.
    public let category: String
    /// The results in their order.
    public let results: [CheckResult]
  }

  /// The categories in their order.
  public let sections: [Section]

  /// Holds the facts against the checks.
  public init<Facts>(_ categories: [CheckCategory<Facts>], on facts: Facts) {
    sections = categories.map { category in
      Section(
        category: category.name,
        results: category.checks.map { CheckResult(title: $0.title, outcome: $0.outcome(on: facts)) }
      )
    }
  }

  /// How many results a predicate takes.
  private func count(_ isCounted: (CheckOutcome) -> Bool) -> Int {
    sections.reduce(0) { $0 + $1.results.count { isCounted($0.outcome) } }
  }

  /// How many checks found something wrong.
  public var failureCount: Int { count { if case .failed = $0 { true } else { false } } }
  /// How many checks found something to know of.
  public var warningCount: Int { count { if case .warning = $0 { true } else { false } } }
  /// How many checks could not be made.
  public var skippedCount: Int { count { if case .skipped = $0 { true } else { false } } }
  /// How many checks found nothing.
  public var passedCount: Int { count { if case .passed = $0 { true } else { false } } }
}
