extension ObjectRules {
  /// What a ServiceEntry must keep by itself.
  static let serviceEntry: [any ObjectRule] = [
    ServiceEntryHosts(),
    ServiceEntryPorts(),
    ServiceEntryResolution(),
    ServiceEntryEndpoints(),
  ]
}
