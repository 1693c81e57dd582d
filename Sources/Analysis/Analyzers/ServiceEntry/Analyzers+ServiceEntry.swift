extension Analyzers {
  /// What concerns service entries.
  static let serviceEntry: [any Analyzer] = [
    AddressesForTCP(),
    ConflictingProtocols(),
  ]
}
