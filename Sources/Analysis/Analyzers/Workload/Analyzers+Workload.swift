extension Analyzers {
  /// What workloads ask of the mesh.
  static let workloads: [any Analyzer] = [
    ApplicationUser(), AutomaticImages(), PortsOfProxy(), ServicesOfWorkload(),
  ]
}
