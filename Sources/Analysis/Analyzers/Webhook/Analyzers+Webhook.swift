extension Analyzers {
  /// What webhook configurations ask of the mesh.
  static let webhooks: [any Analyzer] = [
    ExternalControlPlane(), InjectionWebhooks(),
  ]
}
