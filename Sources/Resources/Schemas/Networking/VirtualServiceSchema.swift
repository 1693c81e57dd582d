extension ResourceKind {
  /// `VirtualService` of `networking.istio.io`.
  public static let virtualService = ResourceKind(
    group: "networking.istio.io",
    kind: "VirtualService",
    plural: "virtualservices",
    shortNames: ["vs"],
    schemas: [ResourceSchema(["v1", "v1beta1", "v1alpha3"], .custom) { VirtualServiceSchema.object }]
  )
}

/// The fields of a VirtualService.
enum VirtualServiceSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("exportTo", .texts),
    .field("gateways", .texts),
    .field("hosts", .texts),
    .field("http", .list(of: .object(httpRoute))),
    .field("tcp", .list(of: .object(tcpRoute))),
    .field("tls", .list(of: .object(tlsRoute))),
  ])

  static let httpRoute = ObjectShape([
    .field("corsPolicy", .object(corsPolicy)),
    .field("delegate", .object(delegate)),
    .field("directResponse", .object(directResponse)),
    .field("fault", .object(fault)),
    .field("headers", .object(headers)),
    .field("match", .list(of: .object(httpMatch))),
    .field("mirror", .object(DestinationSchema.destination)),
    .nullable(
      "mirrorPercent",
      .uint32,
      aliases: ["mirror_percent"],
      deprecated: "use mirrorPercentage"
    ),
    .field("mirrorPercentage", .object(percent)),
    .field("mirrors", .list(of: .object(mirrorPolicy))),
    .field("name", .text),
    .field("redirect", .object(redirect)),
    .field("retries", .object(retries)),
    .field("rewrite", .object(rewrite)),
    .field("route", .list(of: .object(httpDestination))),
    .field("timeout", .duration),
  ])

  static let corsPolicy = ObjectShape([
    .nullable("allowCredentials", .boolean),
    .field("allowHeaders", .texts),
    .field("allowMethods", .texts),
    .field("allowOrigin", .texts, deprecated: "use allowOrigins"),
    .field("allowOrigins", .list(of: .object(stringMatch))),
    .field("exposeHeaders", .texts),
    .field("maxAge", .duration),
    .field("unmatchedPreflights", .choice(["UNSPECIFIED", "FORWARD", "IGNORE"])),
  ])

  static let stringMatch = ObjectShape(
    [
      .field("exact", .text),
      .field("prefix", .text),
      .field("regex", .text),
    ],
    [.atMostOne("exact", "prefix", "regex")]
  )

  static let delegate = ObjectShape([
    .field("name", .text),
    .field("namespace", .text),
  ])

  static let directResponse = ObjectShape([
    .field("body", .object(responseBody)),
    .required("status", .uint32),
  ])

  static let responseBody = ObjectShape(
    [
      .field("bytes", .base64),
      .field("string", .text),
    ],
    [.atMostOne("string", "bytes")]
  )

  static let fault = ObjectShape([
    .field("abort", .object(abort)),
    .field("delay", .object(delay)),
  ])

  static let abort = ObjectShape(
    [
      .field("grpcStatus", .text),
      .field("http2Error", .text),
      .field("httpStatus", .int32),
      .field("percentage", .object(percent)),
    ],
    [.atMostOne("httpStatus", "grpcStatus", "http2Error")]
  )

  static let percent = ObjectShape([
    .field("value", .number)
  ])

  static let delay = ObjectShape(
    [
      .field("exponentialDelay", .duration),
      .field("fixedDelay", .duration),
      .field("percent", .int32, deprecated: "use percentage"),
      .field("percentage", .object(percent)),
    ],
    [.atMostOne("fixedDelay", "exponentialDelay")]
  )

  static let headers = ObjectShape([
    .field("request", .object(headerOperations)),
    .field("response", .object(headerOperations)),
  ])

  static let headerOperations = ObjectShape([
    .field("add", .textMap),
    .field("remove", .texts),
    .field("set", .textMap),
  ])

  static let httpMatch = ObjectShape([
    .field("authority", .object(stringMatch)),
    .field("gateways", .texts),
    .field("headers", .map(of: .object(stringMatch))),
    .field("ignoreUriCase", .boolean),
    .field("method", .object(stringMatch)),
    .field("name", .text),
    .field("port", .uint32),
    .field("queryParams", .map(of: .object(stringMatch))),
    .field("scheme", .object(stringMatch)),
    .field("sourceLabels", .textMap),
    .field("sourceNamespace", .text),
    .field("statPrefix", .text),
    .field("uri", .object(stringMatch)),
    .field("withoutHeaders", .map(of: .object(stringMatch))),
  ])

  static let mirrorPolicy = ObjectShape([
    .required("destination", .object(DestinationSchema.destination)),
    .field("percentage", .object(percent)),
  ])

  static let redirect = ObjectShape(
    [
      .field("authority", .text),
      .field("derivePort", .choice(["FROM_PROTOCOL_DEFAULT", "FROM_REQUEST_PORT"])),
      .field("port", .uint32),
      .field("prefixRewrite", .text),
      .field("redirectCode", .uint32),
      .field("scheme", .text),
      .field("uri", .text),
    ],
    [.atMostOne("port", "derivePort")]
  )

  static let retries = ObjectShape([
    .field("attempts", .int32),
    .field("backoff", .duration),
    .field("perTryTimeout", .duration),
    .nullable("retryIgnorePreviousHosts", .boolean),
    .field("retryOn", .text),
    .nullable("retryRemoteLocalities", .boolean),
  ])

  static let rewrite = ObjectShape([
    .field("authority", .text),
    .field("uri", .text),
    .field("uriRegexRewrite", .object(regexRewrite)),
  ])

  static let regexRewrite = ObjectShape([
    .field("match", .text),
    .field("rewrite", .text),
  ])

  static let httpDestination = ObjectShape([
    .required("destination", .object(DestinationSchema.destination)),
    .field("headers", .object(headers)),
    .field("weight", .int32),
  ])

  static let tcpRoute = ObjectShape([
    .field("match", .list(of: .object(tcpMatch))),
    .field("route", .list(of: .object(weightedDestination))),
  ])

  static let tcpMatch = ObjectShape([
    .field("destinationSubnets", .texts),
    .field("gateways", .texts),
    .field("port", .uint32),
    .field("sourceLabels", .textMap),
    .field("sourceNamespace", .text),
    .field("sourceSubnet", .text),
  ])

  static let weightedDestination = ObjectShape([
    .required("destination", .object(DestinationSchema.destination)),
    .field("weight", .int32),
  ])

  static let tlsRoute = ObjectShape([
    .required("match", .list(of: .object(tlsMatch))),
    .field("route", .list(of: .object(weightedDestination))),
  ])

  static let tlsMatch = ObjectShape([
    .field("destinationSubnets", .texts),
    .field("gateways", .texts),
    .field("port", .uint32),
    .required("sniHosts", .texts),
    .field("sourceLabels", .textMap),
    .field("sourceNamespace", .text),
  ])
}
