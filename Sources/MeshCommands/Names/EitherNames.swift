import ArgumentParsing

/// The names of one source where it is about what the line names, and else those of another.
struct EitherNames: MeshNameSource {
  private let first: any MeshNameSource
  private let second: any MeshNameSource

  init(_ first: any MeshNameSource, else second: any MeshNameSource) {
    self.first = first
    self.second = second
  }

  func place(of query: NameQuery) -> NamePlace? { source(for: query).place(of: query) }

  func names(for query: NameQuery, within limit: Duration) -> [String]? {
    source(for: query).names(for: query, within: limit)
  }

  /// Only a line with `-f` is about files rather than a mesh.
  private func source(for query: NameQuery) -> any MeshNameSource {
    query.flags["filename"] == nil ? second : first
  }
}
