extension ResourceKind {
  /// `WorkloadGroup` of `networking.istio.io`.
  public static let workloadGroup = ResourceKind(
    group: "networking.istio.io",
    kind: "WorkloadGroup",
    plural: "workloadgroups",
    shortNames: ["wg"],
    schemas: [ResourceSchema(["v1", "v1beta1", "v1alpha3"], .custom) { WorkloadGroupSchema.object }]
  )
}

/// The fields of a WorkloadGroup.
enum WorkloadGroupSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("metadata", .object(metadata)),
    .field("probe", .object(probe)),
    .required("template", .object(WorkloadEntrySchema.template)),
  ])

  static let metadata = ObjectShape([
    .field("annotations", .map(of: .text, 0...256)),
    .field("labels", .map(of: .text, 0...256)),
  ])

  static let probe = ObjectShape(
    [
      .field("exec", .object(execAction)),
      .field("failureThreshold", .integer(0...2_147_483_647)),
      .field("grpc", .object(grpcAction)),
      .field("httpGet", .object(httpAction)),
      .field("initialDelaySeconds", .integer(0...2_147_483_647)),
      .field("periodSeconds", .integer(0...2_147_483_647)),
      .field("successThreshold", .integer(0...2_147_483_647)),
      .field("tcpSocket", .object(tcpAction)),
      .field("timeoutSeconds", .integer(0...2_147_483_647)),
    ],
    [.atMostOne("httpGet", "tcpSocket", "exec", "grpc")]
  )

  static let execAction = ObjectShape([
    .required("command", .list(of: .text(1...Int.max)))
  ])

  static let grpcAction = ObjectShape([
    .field("port", .port),
    .field("service", .text),
  ])

  static let httpAction = ObjectShape([
    .field("host", .text),
    .field("httpHeaders", .list(of: .object(httpHeader))),
    .field("path", .text),
    .required("port", .port),
    .field("scheme", .choice(["", "HTTP", "HTTPS"])),
  ])

  static let httpHeader = ObjectShape([
    .field("name", .text(form: .headerName)),
    .field("value", .text),
  ])

  static let tcpAction = ObjectShape([
    .field("host", .text),
    .required("port", .port),
  ])
}
