/// The checks over the whole mesh.
enum Analyzers {
  /// Every check.
  static let all: [any Analyzer] = [
    mesh, virtualService,
    destinationRule,
    istioGateway,
    legacy,
    mesh,
    serviceEntry,
    sidecar,
  ].flatMap(\.self)
}
