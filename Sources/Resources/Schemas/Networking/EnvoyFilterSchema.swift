extension ResourceKind {
  /// `EnvoyFilter` of `networking.istio.io`.
  public static let envoyFilter = ResourceKind(
    group: "networking.istio.io",
    kind: "EnvoyFilter",
    plural: "envoyfilters",
    schemas: [ResourceSchema(["v1alpha3"], .custom) { EnvoyFilterSchema.object }]
  )
}

/// The fields of a EnvoyFilter.
enum EnvoyFilterSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    [
      .field("configPatches", .list(of: .object(configPatch))),
      .field("priority", .int32),
      .field("targetRefs", .list(of: .object(SelectorSchema.target), 0...16)),
      .field("workloadSelector", .object(SelectorSchema.workload)),
    ],
    [.atMostOne("workloadSelector", "targetRefs")]
  )

  static let configPatch = ObjectShape([
    .field(
      "applyTo",
      .choice([
        "INVALID", "LISTENER", "FILTER_CHAIN", "NETWORK_FILTER", "HTTP_FILTER", "ROUTE_CONFIGURATION", "VIRTUAL_HOST",
        "HTTP_ROUTE", "CLUSTER", "EXTENSION_CONFIG", "BOOTSTRAP", "LISTENER_FILTER",
      ])
    ),
    .field("match", .object(match)),
    .field("patch", .object(patch)),
  ])

  static let match = ObjectShape(
    [
      .field("cluster", .object(cluster)),
      .field("context", .choice(["ANY", "SIDECAR_INBOUND", "SIDECAR_OUTBOUND", "GATEWAY", "WAYPOINT"])),
      .field("listener", .object(listener)),
      .field("proxy", .object(proxy)),
      .field("routeConfiguration", .object(routeConfiguration)),
      .field("waypoint", .object(waypoint)),
    ],
    [.atMostOne("listener", "routeConfiguration", "cluster", "waypoint")],
    checks: [.waypointMatch]
  )

  static let cluster = ObjectShape([
    .field("name", .text),
    .field("portNumber", .uint32),
    .field("service", .text),
    .field("subset", .text),
  ])

  static let listener = ObjectShape([
    .field("filterChain", .object(filterChain)),
    .field("listenerFilter", .text),
    .field("name", .text),
    .field("portName", .text),
    .field("portNumber", .uint32),
  ])

  static let filterChain = ObjectShape([
    .field("applicationProtocols", .text),
    .field("destinationPort", .uint32),
    .field("filter", .object(networkFilter)),
    .field("name", .text),
    .field("sni", .text),
    .field("transportProtocol", .text),
    .field("transportSocket", .text),
  ])

  static let networkFilter = ObjectShape([
    .field("name", .text),
    .field("subFilter", .object(named)),
  ])

  static let named = ObjectShape([
    .field("name", .text)
  ])

  static let proxy = ObjectShape([
    .field("metadata", .textMap),
    .field("proxyVersion", .text),
  ])

  static let routeConfiguration = ObjectShape([
    .field("gateway", .text),
    .field("name", .text),
    .field("portName", .text),
    .field("portNumber", .uint32),
    .field("vhost", .object(virtualHost)),
  ])

  static let virtualHost = ObjectShape([
    .field("domainName", .text),
    .field("name", .text),
    .field("route", .object(routeMatch)),
  ])

  static let routeMatch = ObjectShape([
    .field("action", .choice(["ANY", "ROUTE", "REDIRECT", "DIRECT_RESPONSE"])),
    .field("name", .text),
  ])

  static let waypoint = ObjectShape([
    .field("filter", .object(networkFilter)),
    .field("portNumber", .port),
    .field("route", .object(named)),
  ])

  static let patch = ObjectShape([
    .field("filterClass", .choice(["UNSPECIFIED", "AUTHN", "AUTHZ", "STATS"])),
    .field(
      "operation",
      .choice([
        "INVALID", "MERGE", "ADD", "REMOVE", "INSERT_BEFORE", "INSERT_AFTER", "INSERT_FIRST", "REPLACE",
        "MERGE_AND_REPLACE_LIST",
      ])
    ),
    .field("value", .anyMapping),
  ])
}
