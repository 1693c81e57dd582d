extension Analyzers {
  /// What RequestAuthentications ask of the mesh.
  static let requestAuthentication: [any Analyzer] = [
    KeyFetching()
  ]
}
