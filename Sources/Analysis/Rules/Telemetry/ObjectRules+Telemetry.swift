extension ObjectRules {
  /// What a Telemetry must keep by itself.
  static let telemetry: [any ObjectRule] = [
    LogFilter(), SingleTracing(), TagNames(),
  ]
}
