/// The checks over the whole mesh.
enum Analyzers {
  /// Every check.
  static let all: [any Analyzer] = [
    destinationRule,
    istioGateway,
    legacy,
    mesh,
    serviceEntry,
    sidecar,
  ].flatMap(\.self)
}
