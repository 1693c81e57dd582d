extension ObjectRules {
  /// What workloads outside of Kubernetes must keep by themselves.
  static let workloadEntry: [any ObjectRule] = [
    WorkloadAddress(),
    WorkloadLabels(),
    ReadinessMethod(),
  ]
}
