extension ObjectRules {
  /// What an EnvoyFilter must keep by itself.
  static let envoyFilter: [any ObjectRule] = [
    EnvoyFilterInternals(), EnvoyFilterMatch(), EnvoyFilterNames(), EnvoyFilterParts(), EnvoyFilterTypes(),
  ]
}
