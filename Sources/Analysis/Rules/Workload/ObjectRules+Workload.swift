extension ObjectRules {
  /// What workloads must keep by themselves.
  static let workloads: [any ObjectRule] = [
    TelemetryLabels()
  ]
}
