extension ResourceKind {
  /// `GatewayClass` of `gateway.networking.k8s.io`.
  public static let gatewayClass = ResourceKind(
    group: "gateway.networking.k8s.io",
    kind: "GatewayClass",
    plural: "gatewayclasses",
    shortNames: ["gc"],
    isNamespaced: false,
    schemas: [ResourceSchema(["v1", "v1beta1"], .custom) { GatewayClassSchema.object }]
  )
}

/// The fields of a GatewayClass.
enum GatewayClassSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .required("controllerName", .text(1...253, .domainPath)),
    .field("description", .text(0...64)),
    .field("parametersRef", .object(GatewayReferenceSchema.object)),
  ])
}
