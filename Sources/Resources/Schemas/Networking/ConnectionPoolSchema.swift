/// How many connections and requests there may be.
enum ConnectionPoolSchema {
  static let connectionPool = ObjectShape([
    .field("http", .object(http)),
    .field("tcp", .object(tcp)),
  ])

  static let http = ObjectShape([
    .field("h2UpgradePolicy", .choice(["DEFAULT", "DO_NOT_UPGRADE", "UPGRADE"])),
    .field("http1MaxPendingRequests", .int32),
    .field("http2KeepAlive", .object(http2KeepAlive)),
    .field("http2MaxRequests", .int32),
    .field("idleTimeout", .duration),
    .field("maxConcurrentStreams", .int32),
    .field("maxRequestsPerConnection", .int32),
    .field("maxRetries", .int32),
    .field("useClientProtocol", .boolean),
  ])

  static let http2KeepAlive = ObjectShape([
    .field("interval", .duration),
    .field("timeout", .duration),
  ])

  static let tcp = ObjectShape([
    .field("connectTimeout", .duration),
    .field("idleTimeout", .anyDuration),
    .field("maxConnectionDuration", .duration),
    .field("maxConnections", .int32),
    .field("tcpKeepalive", .object(tcpKeepalive)),
  ])

  static let tcpKeepalive = ObjectShape([
    .field("interval", .duration),
    .field("probes", .uint32),
    .field("time", .duration),
  ])
}
