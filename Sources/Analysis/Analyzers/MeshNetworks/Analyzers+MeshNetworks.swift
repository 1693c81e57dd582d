extension Analyzers {
  /// What the mesh networks ask of the mesh.
  static let meshNetworks: [any Analyzer] = [
    ServiceRegistries()
  ]
}
