extension Analyzers {
  /// What concerns sidecars and selectors of workloads.
  static let sidecar: [any Analyzer] = [
    SidecarSelection(),
    UnselectedWorkloads(),
  ]
}
