extension ObjectRules {
  /// What a DestinationRule must keep by itself; some hold for other kinds, too.
  static let destinationRule: [any ObjectRule] = [
    DestinationRuleHost(),
    SubsetNames(),
    TrafficPolicyShape(),
    OutlierDetection(),
    ConnectionPool(),
    ConsistentHashing(),
    LoadBalancerWarmup(),
    LocalityBalancing(),
    ClientTLS(),
    TunnelTarget(),
    ExportTo(),
    EmptySelector(),
  ]
}
