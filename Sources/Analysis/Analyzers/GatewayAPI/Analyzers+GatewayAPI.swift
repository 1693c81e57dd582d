extension Analyzers {
  /// What the routes of the Gateway API ask of the mesh.
  static let gatewayAPI: [any Analyzer] = [
    ReferenceGrants(), RouteReferences(),
  ]
}
