extension ResourceKind {
  /// `DestinationRule` of `networking.istio.io`.
  public static let destinationRule = ResourceKind(
    group: "networking.istio.io",
    kind: "DestinationRule",
    plural: "destinationrules",
    shortNames: ["dr"],
    schemas: [ResourceSchema(["v1", "v1beta1", "v1alpha3"], .custom) { DestinationRuleSchema.object }]
  )
}

/// The fields of a DestinationRule.
enum DestinationRuleSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("exportTo", .texts),
    .required("host", .text),
    .field("subsets", .list(of: .object(subset))),
    .field("trafficPolicy", .object(TrafficPolicySchema.trafficPolicy)),
    .field("workloadSelector", .object(SelectorSchema.policy)),
  ])

  static let subset = ObjectShape([
    .field("labels", .textMap),
    .required("name", .text),
    .field("trafficPolicy", .object(TrafficPolicySchema.trafficPolicy)),
  ])
}
