extension Analyzers {
  /// What concerns destination rules.
  static let destinationRule: [any Analyzer] = [
    CompetingRules(),
    ContradictedTLS(),
    DestinationSubsets(),
    DoubleTLS(),
    UnknownPolicyPort(),
    UnroutedSubset(),
    UnverifiedServer(),
  ]
}
