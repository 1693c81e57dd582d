extension Analyzers {
  /// What concerns the routing rules of Istio before 0.8.
  static let legacy: [any Analyzer] = [
    MixedGenerations()
  ]
}
