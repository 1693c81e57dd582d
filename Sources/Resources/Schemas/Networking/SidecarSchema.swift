extension ResourceKind {
  /// `Sidecar` of `networking.istio.io`.
  public static let sidecar = ResourceKind(
    group: "networking.istio.io",
    kind: "Sidecar",
    plural: "sidecars",
    schemas: [ResourceSchema(["v1", "v1beta1", "v1alpha3"], .custom) { SidecarSchema.object }]
  )
}

/// The fields of a Sidecar.
enum SidecarSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("egress", .list(of: .object(egressListener))),
    .field("inboundConnectionPool", .object(ConnectionPoolSchema.connectionPool)),
    .field("ingress", .list(of: .object(ingressListener))),
    .field("outboundTrafficPolicy", .object(outboundTrafficPolicy)),
    .field("workloadSelector", .object(SelectorSchema.workload)),
  ])

  static let egressListener = ObjectShape([
    .field("bind", .text),
    .field("captureMode", .choice(["DEFAULT", "IPTABLES", "NONE"])),
    .required("hosts", .texts),
    .field("port", .object(port)),
  ])

  static let port = ObjectShape([
    .field("name", .text),
    .field("number", .uint32),
    .field("protocol", .text),
    .field("targetPort", .uint32),
  ])

  static let ingressListener = ObjectShape([
    .field("bind", .text),
    .field("captureMode", .choice(["DEFAULT", "IPTABLES", "NONE"])),
    .field("connectionPool", .object(ConnectionPoolSchema.connectionPool)),
    .field("defaultEndpoint", .text),
    .required("port", .object(port)),
    .field("tls", .object(ServerTLSSchema.settings)),
  ])

  static let outboundTrafficPolicy = ObjectShape([
    .field("egressProxy", .object(DestinationSchema.destination)),
    .field("mode", .choice(["REGISTRY_ONLY", "ALLOW_ANY"])),
  ])
}
