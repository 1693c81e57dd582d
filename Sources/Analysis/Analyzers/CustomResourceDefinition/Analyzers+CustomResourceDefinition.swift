extension Analyzers {
  /// What definitions of kinds ask of the mesh.
  static let customResourceDefinitions: [any Analyzer] = [
    GatewayAPIVersion(), RemovedDefinitions(),
  ]
}
