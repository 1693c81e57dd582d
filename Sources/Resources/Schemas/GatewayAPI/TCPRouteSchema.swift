extension ResourceKind {
  /// `TCPRoute` of `gateway.networking.k8s.io`.
  public static let tcpRoute = ResourceKind(
    group: "gateway.networking.k8s.io",
    kind: "TCPRoute",
    plural: "tcproutes",
    schemas: [
      ResourceSchema(["v1"], .custom) { TCPRouteSchema.object },
      ResourceSchema(["v1alpha2"], .custom) { TCPRouteSchema.alphaObject },
    ]
  )
}

/// The fields of a TCPRoute.
enum TCPRouteSchema {
  static let object = ObjectMetaSchema.object([
    .required("spec", .object(spec(rules: 1))), .field("status", .anyMapping),
  ])

  /// The alpha version takes more rules than one.
  static let alphaObject = ObjectMetaSchema.object([
    .required("spec", .object(spec(rules: 16))), .field("status", .anyMapping),
  ])

  private static func spec(rules: Int) -> ObjectShape {
    ObjectShape([
      .field("parentRefs", .parents),
      .required("rules", .list(of: .object(rule), 1...rules)),
    ])
  }

  static let rule = ObjectShape([
    .required("backendRefs", .list(of: .object(GatewayReferenceSchema.weightedBackend), 1...16)),
    .field("name", .sectionName),
  ])
}
