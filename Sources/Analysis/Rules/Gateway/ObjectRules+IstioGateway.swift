extension ObjectRules {
  /// What a Gateway of Istio must keep by itself.
  static let istioGateway: [any ObjectRule] = [
    GatewayServers(),
    GatewayServerHosts(),
    GatewayPorts(),
    GatewayTLSPresence(),
    ServerTLS(),
  ]
}
