extension ResourceKind {
  /// `TrafficSplit` of `split.smi-spec.io`.
  public static let trafficSplit = ResourceKind(
    group: "split.smi-spec.io",
    kind: "TrafficSplit",
    plural: "trafficsplits",
    shortNames: ["ts"],
    schemas: [
      ResourceSchema(["v1alpha4", "v1alpha3"], .custom) { TrafficSplitSchema.matchingObject },
      ResourceSchema(["v1alpha2"], .custom) { TrafficSplitSchema.object },
      ResourceSchema(["v1alpha1"], .custom) { TrafficSplitSchema.quantityObject },
    ]
  )
}

/// The fields of a TrafficSplit (SMI Traffic Split, v1alpha1 to v1alpha4).
enum TrafficSplitSchema {
  /// Weights were quantities at first (`500m`).
  static let quantityObject = object(weight: .quantity, [])

  static let object = object(weight: weight, [])

  /// From v1alpha3 on a split can hold for some routes alone.
  static let matchingObject = object(weight: weight, [.field("matches", .list(of: .object(match)))])

  private static let weight: Shape = .integer(0...Int64.max)

  private static func object(weight: Shape, _ fields: [Field]) -> ObjectShape {
    let backend = ObjectShape([.required("service", .text), .required("weight", weight)])
    let spec = ObjectShape([.required("service", .text), .required("backends", .list(of: .object(backend)))] + fields)
    return ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])
  }

  private static let match = ObjectShape([
    .field("apiGroup", .text),
    .required("kind", .choice(["HTTPRouteGroup", "TCPRoute", "UDPRoute"])),
    .required("name", .text),
  ])
}
