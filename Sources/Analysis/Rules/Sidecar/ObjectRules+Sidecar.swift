extension ObjectRules {
  /// What a Sidecar must keep by itself.
  static let sidecar: [any ObjectRule] = [
    SidecarContent(),
    SidecarIngress(),
    SidecarEgress(),
    SidecarHosts(),
    OutboundProxy(),
  ]
}
