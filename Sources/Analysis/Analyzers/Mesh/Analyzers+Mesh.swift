extension Analyzers {
  /// What concerns objects of any kind.
  static let mesh: [any Analyzer] = [
    DuplicateObject()
  ]
}
