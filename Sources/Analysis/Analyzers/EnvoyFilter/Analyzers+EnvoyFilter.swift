extension Analyzers {
  /// What EnvoyFilters ask of the mesh.
  static let envoyFilter: [any Analyzer] = [
    EnvoyPatchOperations()
  ]
}
