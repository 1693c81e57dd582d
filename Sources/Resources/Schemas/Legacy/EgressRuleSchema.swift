extension ResourceKind {
  /// `EgressRule` of `config.istio.io`, the external services of Istio before 0.8.
  public static let egressRule = ResourceKind(
    group: "config.istio.io",
    kind: "EgressRule",
    plural: "egressrules",
    schemas: [ResourceSchema(["v1alpha2"], .builtIn) { EgressRuleSchema.object }]
  )
}

/// The fields of an EgressRule (pilot/pkg/model/validation.go of Istio 0.7).
enum EgressRuleSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .required("destination", .object(IstioServiceSchema.service)),
    .required("ports", .list(.object(port), ListRule(identity: .keys(["port"]), isUnique: true, count: 1...Int.max))),
    .field("useEgressProxy", .boolean, aliases: ["use_egress_proxy"]),
  ])

  static let port = ObjectShape([
    .required("port", .port),
    .required("protocol", .text),
  ])
}
