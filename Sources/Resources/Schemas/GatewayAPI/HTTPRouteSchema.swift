extension ResourceKind {
  /// `HTTPRoute` of `gateway.networking.k8s.io`.
  public static let httpRoute = ResourceKind(
    group: "gateway.networking.k8s.io",
    kind: "HTTPRoute",
    plural: "httproutes",
    schemas: [ResourceSchema(["v1", "v1beta1"], .custom) { HTTPRouteSchema.object }]
  )
}

/// The fields of a HTTPRoute.
enum HTTPRouteSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("hostnames", .list(of: .hostName, 0...16)),
    .field("parentRefs", .parents),
    .nullable("rules", .list(of: .object(rule), 1...16, checks: [.matchCount])),
  ])

  static let rule = ObjectShape(
    [
      .field("backendRefs", .list(of: .object(backend), 0...16)),
      .field("filters", .list(of: .object(filter), 0...16, checks: [.redirectOrRewrite, .distinctFilters])),
      .nullable("matches", .list(of: .object(match), 0...64)),
      .field("name", .sectionName),
      .field("timeouts", .object(timeouts)),
    ],
    checks: [.redirectWithoutBackends, .prefixReplacement]
  )

  static let backend = ObjectShape(
    GatewayReferenceSchema.weightedBackendFields + [
      .field("filters", .list(of: .object(filter), 0...16, checks: [.redirectOrRewrite, .distinctFilters]))
    ],
    checks: [.servicePort]
  )

  static let filter = ObjectShape(
    [
      .field("cors", .object(RouteFilterSchema.cors)),
      .field("extensionRef", .object(GatewayReferenceSchema.local)),
      .field("requestHeaderModifier", .object(RouteFilterSchema.headerModifier)),
      .field("requestMirror", .object(RouteFilterSchema.mirror)),
      .field("requestRedirect", .object(RouteFilterSchema.redirect)),
      .field("responseHeaderModifier", .object(RouteFilterSchema.headerModifier)),
      .required(
        "type",
        .choice([
          "RequestHeaderModifier", "ResponseHeaderModifier", "RequestMirror", "RequestRedirect", "URLRewrite",
          "ExtensionRef", "CORS",
        ])
      ),
      .field("urlRewrite", .object(RouteFilterSchema.rewrite)),
    ],
    checks: [.filterFields]
  )

  static let match = ObjectShape([
    .field("headers", .list(of: .object(RouteFilterSchema.headerMatch), 0...16, unique: .keys(["name"]))),
    .field("method", .choice(["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"])),
    .nullable("path", .object(pathMatch)),
    .field("queryParams", .list(of: .object(queryMatch), 0...16, unique: .keys(["name"]))),
  ])

  static let pathMatch = ObjectShape(
    [
      .nullable("type", .choice(["Exact", "PathPrefix", "RegularExpression"])),
      .nullable("value", .text(0...1_024)),
    ],
    checks: [.pathValue]
  )

  static let queryMatch = ObjectShape([
    .required("name", .text(1...256, .headerToken)),
    .nullable("type", .choice(["Exact", "RegularExpression"])),
    .required("value", .text(1...1_024)),
  ])

  static let timeouts = ObjectShape(
    [
      .field("backendRequest", .text(form: .gatewayDuration)),
      .field("request", .text(form: .gatewayDuration)),
    ],
    checks: [.backendTimeout]
  )
}
