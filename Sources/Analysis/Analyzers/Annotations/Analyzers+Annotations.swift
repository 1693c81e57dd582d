extension Analyzers {
  /// What annotations of Istio's must keep, wherever they stand.
  static let annotations: [any Analyzer] = [
    KnownAnnotations()
  ]
}
