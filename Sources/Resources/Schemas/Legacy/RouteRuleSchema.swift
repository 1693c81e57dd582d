extension ResourceKind {
  /// `RouteRule` of `config.istio.io`, the routes of Istio before 0.8.
  public static let routeRule = ResourceKind(
    group: "config.istio.io",
    kind: "RouteRule",
    plural: "routerules",
    schemas: [ResourceSchema(["v1alpha2"], .builtIn) { RouteRuleSchema.object }]
  )
}

/// The fields of a RouteRule (pilot/pkg/model/validation.go of Istio 0.7). Both spellings of each name were read.
enum RouteRuleSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    [
      .required("destination", .object(IstioServiceSchema.service)),
      .field("precedence", .int32),
      .field("match", .object(match)),
      .field("route", .list(of: .object(weightedDestination))),
      .field("redirect", .object(redirect)),
      .field("rewrite", .object(redirect)),
      .field("websocketUpgrade", .boolean, aliases: ["websocket_upgrade"]),
      .field("httpReqTimeout", .object(timeout), aliases: ["http_req_timeout"]),
      .field("httpReqRetries", .object(retries), aliases: ["http_req_retries"]),
      .field("httpFault", .object(httpFault), aliases: ["http_fault"]),
      .field("l4Fault", .anyMapping, aliases: ["l4_fault"]),
      .field("mirror", .object(IstioServiceSchema.service)),
      .field("corsPolicy", .object(corsPolicy), aliases: ["cors_policy"]),
      .field("appendHeaders", .textMap, aliases: ["append_headers"]),
    ],
    [.atMostOne("route", "redirect"), .atMostOne("rewrite", "redirect"), .atMostOne("httpFault", "redirect")]
  )

  static let match = ObjectShape([
    .field("source", .object(IstioServiceSchema.service)),
    .field("tcp", .object(l4Match)),
    .field("udp", .object(l4Match)),
    .field("request", .object(ObjectShape([.field("headers", .map(of: .object(IstioServiceSchema.stringMatch)))]))),
  ])

  static let l4Match = ObjectShape([
    .field("sourceSubnet", .texts, aliases: ["source_subnet"]),
    .field("destinationSubnet", .texts, aliases: ["destination_subnet"]),
  ])

  static let weightedDestination = ObjectShape([
    .field("destination", .object(IstioServiceSchema.service)),
    .field("labels", .textMap),
    .field("weight", .integer(0...100)),
  ])

  static let redirect = ObjectShape([
    .field("uri", .text),
    .field("authority", .text),
  ])

  static let timeout = ObjectShape([
    .field(
      "simpleTimeout",
      .object(
        ObjectShape([
          .field("timeout", .duration),
          .field("overrideHeaderName", .text, aliases: ["override_header_name"]),
        ])
      ),
      aliases: ["simple_timeout"]
    ),
    .field("custom", .anyMapping),
  ])

  static let retries = ObjectShape([
    .field(
      "simpleRetry",
      .object(
        ObjectShape([
          .field("attempts", .integer(0...2_147_483_647)),
          .field("perTryTimeout", .duration, aliases: ["per_try_timeout"]),
          .field("overrideHeaderName", .text, aliases: ["override_header_name"]),
        ])
      ),
      aliases: ["simple_retry"]
    ),
    .field("custom", .anyMapping),
  ])

  static let httpFault = ObjectShape([
    .field("delay", .object(delay)),
    .field("abort", .object(abort)),
  ])

  static let delay = ObjectShape(
    [
      .field("percent", IstioServiceSchema.percent),
      .field("fixedDelay", .duration, aliases: ["fixed_delay"]),
      .field("exponentialDelay", .duration, aliases: ["exponential_delay"]),
      .field("overrideHeaderName", .text, aliases: ["override_header_name"]),
    ],
    [.atMostOne("fixedDelay", "exponentialDelay")]
  )

  static let abort = ObjectShape(
    [
      .field("percent", IstioServiceSchema.percent),
      .field("httpStatus", .integer(0...600), aliases: ["http_status"]),
      .field("grpcStatus", .text, aliases: ["grpc_status"]),
      .field("http2Error", .text, aliases: ["http2_error"]),
      .field("overrideHeaderName", .text, aliases: ["override_header_name"]),
    ],
    [.atMostOne("httpStatus", "grpcStatus", "http2Error")]
  )

  static let corsPolicy = ObjectShape([
    .field("allowOrigin", .texts, aliases: ["allow_origin"]),
    .field("allowMethods", .texts, aliases: ["allow_methods"]),
    .field("allowHeaders", .texts, aliases: ["allow_headers"]),
    .field("exposeHeaders", .texts, aliases: ["expose_headers"]),
    .field("maxAge", .duration, aliases: ["max_age"]),
    .field("allowCredentials", .boolean, aliases: ["allow_credentials"]),
  ])
}
