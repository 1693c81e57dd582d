extension ResourceKind {
  /// `ServiceEntry` of `networking.istio.io`.
  public static let serviceEntry = ResourceKind(
    group: "networking.istio.io",
    kind: "ServiceEntry",
    plural: "serviceentries",
    shortNames: ["se"],
    schemas: [ResourceSchema(["v1", "v1beta1", "v1alpha3"], .custom) { ServiceEntrySchema.object }]
  )
}

/// The fields of a ServiceEntry.
enum ServiceEntrySchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    [
      .field("addresses", .list(of: .text(0...64), 0...256)),
      .field("endpoints", .list(of: .object(WorkloadEntrySchema.spec), 0...4_096)),
      .field("exportTo", .texts),
      .required("hosts", .list(of: .text(checks: [.specificHost]), 1...256)),
      .field("location", .choice(["MESH_EXTERNAL", "MESH_INTERNAL"])),
      .field("ports", .list(of: .object(port), 0...256, unique: .keys(["name"]), checks: [.uniquePortNumbers])),
      .field("resolution", .choice(["NONE", "STATIC", "DNS", "DNS_ROUND_ROBIN", "DYNAMIC_DNS"])),
      .field("subjectAltNames", .texts),
      .field("workloadSelector", .object(SelectorSchema.workload)),
    ],
    [.atMostOne("workloadSelector", "endpoints")],
    checks: [.cidrAddresses, .noEndpoints, .singleEndpoint]
  )

  static let port = ObjectShape([
    .required("name", .text(0...256)),
    .required("number", .port),
    .field("protocol", .text(0...256)),
    .field("targetPort", .port),
  ])
}
