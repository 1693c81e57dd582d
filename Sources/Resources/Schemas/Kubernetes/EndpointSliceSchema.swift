extension ResourceKind {
  /// `EndpointSlice` of `discovery.k8s.io`.
  public static let endpointSlice = ResourceKind(
    group: "discovery.k8s.io",
    kind: "EndpointSlice",
    plural: "endpointslices",
    schemas: [ResourceSchema(["v1", "v1beta1"], .builtIn) { EndpointSliceSchema.object }]
  )
}

/// The fields of an EndpointSlice.
enum EndpointSliceSchema {
  static let object = ObjectMetaSchema.object([
    .required("addressType", .choice(["FQDN", "IPv4", "IPv6"])), .field("endpoints", .list(of: .object(endpoint))),
    .field("ports", .list(of: .object(port))),
  ])

  static let port = ObjectShape([
    .field("appProtocol", .text),
    .field("name", .text),
    .field("port", .int32),
    .field("protocol", .choice(["SCTP", "TCP", "UDP"])),
  ])

  static let endpoint = ObjectShape([
    .required("addresses", .texts),
    .field("conditions", .object(conditions)),
    .field("deprecatedTopology", .textMap),
    .field("hints", .object(hints)),
    .field("hostname", .text),
    .field("nodeName", .text),
    .field("targetRef", .object(ReferenceSchema.objectReference)),
    .field("zone", .text),
  ])

  static let conditions = ObjectShape([
    .field("ready", .boolean),
    .field("serving", .boolean),
    .field("terminating", .boolean),
  ])

  static let hints = ObjectShape([
    .field("forNodes", .list(of: .object(forNode))),
    .field("forZones", .list(of: .object(forZone))),
  ])

  static let forNode = ObjectShape([
    .required("name", .text)
  ])

  static let forZone = ObjectShape([
    .required("name", .text)
  ])
}
