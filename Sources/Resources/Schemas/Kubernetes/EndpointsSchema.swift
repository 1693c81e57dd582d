extension ResourceKind {
  /// `Endpoints`.
  public static let endpoints = ResourceKind(
    group: "",
    kind: "Endpoints",
    plural: "endpoints",
    shortNames: ["ep"],
    schemas: [ResourceSchema(["v1"], .builtIn) { EndpointsSchema.object }]
  )
}

/// The fields of an Endpoints.
enum EndpointsSchema {
  static let object = ObjectMetaSchema.object([.field("subsets", .list(of: .object(subset)))])

  static let subset = ObjectShape([
    .field("addresses", .list(of: .object(address))),
    .field("notReadyAddresses", .list(of: .object(address))),
    .field("ports", .list(of: .object(port))),
  ])

  static let address = ObjectShape([
    .field("hostname", .text),
    .required("ip", .text),
    .field("nodeName", .text),
    .field("targetRef", .object(ReferenceSchema.objectReference)),
  ])

  static let port = ObjectShape([
    .field("appProtocol", .text),
    .field("name", .text),
    .required("port", .port),
    .field("protocol", .choice(["SCTP", "TCP", "UDP"])),
  ])
}
