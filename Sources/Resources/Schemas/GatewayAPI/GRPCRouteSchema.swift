extension ResourceKind {
  /// `GRPCRoute` of `gateway.networking.k8s.io`.
  public static let grpcRoute = ResourceKind(
    group: "gateway.networking.k8s.io",
    kind: "GRPCRoute",
    plural: "grpcroutes",
    schemas: [ResourceSchema(["v1"], .custom) { GRPCRouteSchema.object }]
  )
}

/// The fields of a GRPCRoute.
enum GRPCRouteSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("hostnames", .list(of: .hostName, 0...16)),
    .field("parentRefs", .parents),
    .field("rules", .list(of: .object(rule), 0...16, checks: [.matchCount])),
  ])

  static let rule = ObjectShape([
    .field("backendRefs", .list(of: .object(backend), 0...16)),
    .field("filters", .list(of: .object(filter), 0...16, checks: [.distinctFilters])),
    .field("matches", .list(of: .object(match), 0...64)),
    .field("name", .sectionName),
  ])

  static let backend = ObjectShape(
    GatewayReferenceSchema.weightedBackendFields + [
      .field("filters", .list(of: .object(filter), 0...16, checks: [.distinctFilters]))
    ],
    checks: [.servicePort]
  )

  static let filter = ObjectShape(
    [
      .field("extensionRef", .object(GatewayReferenceSchema.local)),
      .field("requestHeaderModifier", .object(RouteFilterSchema.headerModifier)),
      .field("requestMirror", .object(RouteFilterSchema.mirror)),
      .field("responseHeaderModifier", .object(RouteFilterSchema.headerModifier)),
      .required("type", .choice(["ResponseHeaderModifier", "RequestHeaderModifier", "RequestMirror", "ExtensionRef"])),
    ],
    checks: [.filterFields]
  )

  static let match = ObjectShape([
    .field("headers", .list(of: .object(RouteFilterSchema.headerMatch), 0...16, unique: .keys(["name"]))),
    .field("method", .object(methodMatch)),
  ])

  static let methodMatch = ObjectShape(
    [
      .field("method", .text(0...1_024)),
      .field("service", .text(0...1_024)),
      .nullable("type", .choice(["Exact", "RegularExpression"])),
    ],
    checks: [.grpcMethodParts, .grpcService, .grpcMethod]
  )
}
