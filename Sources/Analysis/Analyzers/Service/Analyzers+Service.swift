extension Analyzers {
  /// What Services ask of the mesh.
  static let services: [any Analyzer] = [
    InconsistentServices(), PortNames(), ServiceWorkloads(), TargetPortNames(),
  ]
}
