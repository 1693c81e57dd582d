extension ResourceKind {
  /// `Telemetry` of `telemetry.istio.io`.
  public static let telemetry = ResourceKind(
    group: "telemetry.istio.io",
    kind: "Telemetry",
    plural: "telemetries",
    schemas: [ResourceSchema(["v1", "v1alpha1"], .custom) { TelemetrySchema.object }]
  )
}

/// The fields of a Telemetry.
enum TelemetrySchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    [
      .field("accessLogging", .list(of: .object(accessLogging))),
      .field("metrics", .list(of: .object(metrics))),
      .field("selector", .object(SelectorSchema.policy)),
      .field("targetRef", .object(SelectorSchema.target)),
      .field("targetRefs", .list(of: .object(SelectorSchema.target), 0...16)),
      .field("tracing", .list(of: .object(tracing))),
    ],
    [.atMostOne("selector", "targetRef", "targetRefs")]
  )

  static let accessLogging = ObjectShape([
    .nullable("disabled", .boolean),
    .field("filter", .object(filter)),
    .field("match", .object(modeSelector)),
    .field("providers", .list(of: .object(provider))),
  ])

  static let filter = ObjectShape([
    .field("expression", .text)
  ])

  static let modeSelector = ObjectShape([
    .field("mode", .choice(["CLIENT_AND_SERVER", "CLIENT", "SERVER"]))
  ])

  static let provider = ObjectShape([
    .required("name", .text(1...Int.max))
  ])

  static let metrics = ObjectShape([
    .field("overrides", .list(of: .object(metricsOverride))),
    .field("providers", .list(of: .object(provider))),
    .field("reportingInterval", .duration),
  ])

  static let metricsOverride = ObjectShape([
    .nullable("disabled", .boolean),
    .field("match", .object(metricSelector)),
    .field("tagOverrides", .map(of: .object(tagOverride))),
  ])

  static let metricSelector = ObjectShape(
    [
      .field("customMetric", .text(1...Int.max)),
      .field(
        "metric",
        .choice([
          "ALL_METRICS", "REQUEST_COUNT", "REQUEST_DURATION", "REQUEST_SIZE", "RESPONSE_SIZE", "TCP_OPENED_CONNECTIONS",
          "TCP_CLOSED_CONNECTIONS", "TCP_SENT_BYTES", "TCP_RECEIVED_BYTES", "GRPC_REQUEST_MESSAGES",
          "GRPC_RESPONSE_MESSAGES",
        ])
      ),
      .field("mode", .choice(["CLIENT_AND_SERVER", "CLIENT", "SERVER"])),
    ],
    [.atMostOne("metric", "customMetric")]
  )

  static let tagOverride = ObjectShape(
    [
      .field("operation", .choice(["UPSERT", "REMOVE"])),
      .field("value", .text),
    ],
    checks: [.upsertValue, .removeValue]
  )

  static let tracing = ObjectShape([
    .field("customTags", .map(of: .object(customTag))),
    .nullable("disableContextPropagation", .boolean),
    .nullable("disableSpanReporting", .boolean),
    .nullable("enableIstioTags", .boolean),
    .field("match", .object(modeSelector)),
    .field("providers", .list(of: .object(provider))),
    .nullable("randomSamplingPercentage", .percentage),
    .nullable("useRequestIdForTraceSampling", .boolean),
  ])

  static let customTag = ObjectShape(
    [
      .field("environment", .object(namedTag)),
      .field("formatter", .object(valueTag)),
      .field("header", .object(namedTag)),
      .field("literal", .object(valueTag)),
    ],
    [.atMostOne("literal", "environment", "header", "formatter")]
  )

  static let namedTag = ObjectShape([
    .field("defaultValue", .text),
    .required("name", .text(1...Int.max)),
  ])

  static let valueTag = ObjectShape([
    .required("value", .text(1...Int.max))
  ])
}
