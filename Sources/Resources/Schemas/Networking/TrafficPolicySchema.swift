/// How clients connect to a destination.
enum TrafficPolicySchema {
  static let trafficPolicy = ObjectShape([
    .field("connectionPool", .object(ConnectionPoolSchema.connectionPool)),
    .field("loadBalancer", .object(LoadBalancerSchema.loadBalancer)),
    .field("outlierDetection", .object(outlierDetection)),
    .field("portLevelSettings", .list(of: .object(portTrafficPolicy), 0...4_096)),
    .field("proxyProtocol", .object(proxyProtocol)),
    .field("retryBudget", .object(retryBudget)),
    .field("tls", .object(clientTLS)),
    .field("tunnel", .object(tunnel)),
  ])

  static let outlierDetection = ObjectShape([
    .field("baseEjectionTime", .duration),
    .nullable("consecutive5xxErrors", .uint32),
    .field("consecutiveErrors", .int32, deprecated: "use consecutiveGatewayErrors or consecutive5xxErrors"),
    .nullable("consecutiveGatewayErrors", .uint32),
    .nullable("consecutiveLocalOriginFailures", .uint32),
    .field("interval", .duration),
    .field("maxEjectionPercent", .int32),
    .field("minHealthPercent", .int32),
    .field("outlierDetectionHttpErrorCodes", .list(of: .integer(100...599))),
    .field("splitExternalLocalOriginErrors", .boolean),
  ])

  static let portTrafficPolicy = ObjectShape([
    .field("connectionPool", .object(ConnectionPoolSchema.connectionPool)),
    .field("loadBalancer", .object(LoadBalancerSchema.loadBalancer)),
    .field("outlierDetection", .object(outlierDetection)),
    .field("port", .object(DestinationSchema.portSelector)),
    .field("tls", .object(clientTLS)),
  ])

  static let clientTLS = ObjectShape([
    .field("caCertificates", .text),
    .field("caCrl", .text),
    .field("clientCertificate", .text),
    .field("credentialName", .text),
    .nullable("insecureSkipVerify", .boolean),
    .field("mode", .choice(["DISABLE", "SIMPLE", "MUTUAL", "ISTIO_MUTUAL"])),
    .field("privateKey", .text),
    .field("sni", .text),
    .field("subjectAltNames", .texts),
  ])

  static let proxyProtocol = ObjectShape([
    .field("version", .choice(["V1", "V2"]))
  ])

  static let retryBudget = ObjectShape([
    .field("budgetInterval", .anyDuration),
    .field("minRetryConcurrency", .uint32),
    .nullable("percent", .percentage),
  ])

  static let tunnel = ObjectShape([
    .field("protocol", .text),
    .required("targetHost", .text),
    .required("targetPort", .uint32),
  ])
}
