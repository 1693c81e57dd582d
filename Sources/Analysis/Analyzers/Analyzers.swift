/// The checks over the whole mesh.
enum Analyzers {
  /// Every check.
  static let all: [any Analyzer] = [
    mesh, virtualService,
  ].flatMap(\.self)
}
