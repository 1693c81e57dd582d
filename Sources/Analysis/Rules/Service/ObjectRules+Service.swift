extension ObjectRules {
  /// What a Service must keep by itself.
  static let services: [any ObjectRule] = [
    ServicePortNames()
  ]
}
