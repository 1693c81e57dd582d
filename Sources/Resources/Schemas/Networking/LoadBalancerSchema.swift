/// How a client picks an endpoint.
enum LoadBalancerSchema {
  static let loadBalancer = ObjectShape(
    [
      .field("backendUtilization", .object(backendUtilization)),
      .field("consistentHash", .object(consistentHash)),
      .field("localityLbSetting", .object(locality)),
      .field(
        "simple",
        .choice(["UNSPECIFIED", "LEAST_CONN", "RANDOM", "PASSTHROUGH", "ROUND_ROBIN", "LEAST_REQUEST"])
      ),
      .field("warmup", .object(warmup)),
      .field("warmupDurationSecs", .duration, deprecated: "use warmup"),
      .field("zoneAwareLbSetting", .object(zoneAware)),
    ],
    [.atMostOne("simple", "consistentHash", "backendUtilization")]
  )

  static let backendUtilization = ObjectShape([
    .field("errorUtilizationPenaltyPercent", .uint32),
    .field("metricNamesForComputingUtilization", .texts),
    .field("weightExpirationPeriod", .anyDuration),
    .field("weightStabilizationPeriod", .anyDuration),
    .field("weightUpdatePeriod", .anyDuration),
  ])

  static let consistentHash = ObjectShape(
    [
      .field("httpCookie", .object(cookie)),
      .field("httpHeaderName", .text),
      .field("httpQueryParameterName", .text),
      .field("maglev", .object(maglev)),
      .field("minimumRingSize", .uint64, deprecated: "use ringHash"),
      .field("ringHash", .object(ringHash)),
      .field("useSourceIp", .boolean),
    ],
    [
      .atMostOne("httpHeaderName", "httpCookie", "useSourceIp", "httpQueryParameterName"),
      .atMostOne("ringHash", "maglev"),
    ]
  )

  static let cookie = ObjectShape([
    .field("attributes", .list(of: .object(cookieAttribute))),
    .required("name", .text),
    .field("path", .text),
    .field("ttl", .anyDuration),
  ])

  static let cookieAttribute = ObjectShape([
    .required("name", .text),
    .field("value", .text),
  ])

  static let maglev = ObjectShape([
    .field("tableSize", .uint64)
  ])

  static let ringHash = ObjectShape([
    .field("minimumRingSize", .uint64)
  ])

  static let locality = ObjectShape([
    .field("distribute", .list(of: .object(distribution))),
    .nullable("enabled", .boolean),
    .field("failover", .list(of: .object(failover))),
    .field("failoverPriority", .texts),
  ])

  static let distribution = ObjectShape([
    .field("from", .text),
    .field("to", .map(of: .uint32)),
  ])

  static let failover = ObjectShape([
    .field("from", .text),
    .field("to", .text),
  ])

  static let warmup = ObjectShape([
    .nullable("aggression", .nonNegative),
    .required("duration", .duration),
    .nullable("minimumPercent", .percentage),
  ])

  static let zoneAware = ObjectShape([
    .nullable("enabled", .boolean),
    .field("failover", .list(of: .object(failover))),
    .field("failoverPriority", .texts),
    .nullable("minClusterSize", .integer(1...4_294_967_295)),
  ])
}
