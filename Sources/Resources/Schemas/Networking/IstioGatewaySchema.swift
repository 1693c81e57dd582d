extension ResourceKind {
  /// `Gateway` of `networking.istio.io`.
  public static let istioGateway = ResourceKind(
    group: "networking.istio.io",
    kind: "Gateway",
    plural: "gateways",
    shortNames: ["gw"],
    schemas: [ResourceSchema(["v1", "v1beta1", "v1alpha3"], .custom) { IstioGatewaySchema.object }]
  )
}

/// The fields of a Gateway.
enum IstioGatewaySchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("selector", .textMap),
    .field("servers", .list(of: .object(server))),
  ])

  static let server = ObjectShape([
    .field("bind", .text),
    .field("defaultEndpoint", .text),
    .required("hosts", .texts),
    .field("name", .text),
    .required("port", .object(port)),
    .field("tls", .object(ServerTLSSchema.settings)),
  ])

  static let port = ObjectShape([
    .required("name", .text),
    .required("number", .uint32),
    .required("protocol", .text),
    .field("targetPort", .uint32),
  ])
}
