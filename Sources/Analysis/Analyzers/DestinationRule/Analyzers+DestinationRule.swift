extension Analyzers {
  /// What concerns destination rules.
  static let destinationRule: [any Analyzer] = [
    CompetingRules(),
    ContradictedTLS(),
    SubsetSelection(),
    DoubleTLS(),
    UnknownPolicyPort(),
    UnroutedSubset(),
    UnverifiedServer(),
  ]
}
