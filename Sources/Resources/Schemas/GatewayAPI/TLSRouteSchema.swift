extension ResourceKind {
  /// `TLSRoute` of `gateway.networking.k8s.io`.
  public static let tlsRoute = ResourceKind(
    group: "gateway.networking.k8s.io",
    kind: "TLSRoute",
    plural: "tlsroutes",
    schemas: [
      ResourceSchema(["v1", "v1alpha3"], .custom) { TLSRouteSchema.object },
      ResourceSchema(["v1alpha2"], .custom) { TLSRouteSchema.alphaObject },
    ]
  )
}

/// The fields of a TLSRoute.
enum TLSRouteSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  /// The second alpha version takes more rules than one, and does without host names.
  static let alphaObject = ObjectMetaSchema.object([
    .required("spec", .object(alphaSpec)), .field("status", .anyMapping),
  ])

  private static let spec = ObjectShape([
    .required("hostnames", .list(of: .hostName, 1...1_024, checks: [.hostsWithoutAddresses])),
    .field("parentRefs", .parents),
    .required("rules", .list(of: .object(TCPRouteSchema.rule), 1...1)),
  ])

  private static let alphaSpec = ObjectShape([
    .field("hostnames", .list(of: .hostName, 0...1_024)),
    .field("parentRefs", .parents),
    .required("rules", .list(of: .object(TCPRouteSchema.rule), 1...16)),
  ])
}
