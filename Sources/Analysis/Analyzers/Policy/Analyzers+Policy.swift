extension Analyzers {
  /// What policies of several kinds ask of the mesh.
  static let policies: [any Analyzer] = [
    GatewaySelectors(), NegativeConditions(), PolicyWorkloads(),
  ]
}
