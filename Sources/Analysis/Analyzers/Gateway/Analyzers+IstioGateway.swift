extension Analyzers {
  /// What concerns gateways of Istio.
  static let istioGateway: [any Analyzer] = [
    ConflictingGateways(),
    GatewayKeyPair(),
    GatewayPortOnService(),
    GatewaySecret(),
    SharedCertificate(),
    UnboundServer(),
  ]
}
