extension Analyzers {
  /// What Namespaces ask of the mesh.
  static let namespaces: [any Analyzer] = [
    NamespaceLabels(), PodsWithoutProxy(), ProxyImages(),
  ]
}
