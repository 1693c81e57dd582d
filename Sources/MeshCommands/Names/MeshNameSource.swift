import ArgumentParsing

/// A source of names that can be kept for the next time.
protocol MeshNameSource: NameSource {
  /// Where the answer to a query comes from; nil if it should not be kept.
  func place(of query: NameQuery) -> NamePlace?
}
