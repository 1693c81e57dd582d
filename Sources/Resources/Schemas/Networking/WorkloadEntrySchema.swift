extension ResourceKind {
  /// `WorkloadEntry` of `networking.istio.io`.
  public static let workloadEntry = ResourceKind(
    group: "networking.istio.io",
    kind: "WorkloadEntry",
    plural: "workloadentries",
    shortNames: ["we"],
    schemas: [ResourceSchema(["v1", "v1beta1", "v1alpha3"], .custom) { WorkloadEntrySchema.object }]
  )
}

/// The fields of a WorkloadEntry.
enum WorkloadEntrySchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(fields, checks: [.addressOrNetwork, .socketWithoutPorts])

  /// What a WorkloadGroup says of the entries to come, which have their addresses later.
  static let template = ObjectShape(fields, checks: [.socketWithoutPorts])

  private static let fields: [Field] = [
    .field("address", .text(0...256, checks: [.absoluteSocket, .socketFile])),
    .field("labels", .map(of: .text, 0...256)),
    .field("locality", .text(0...2_048)),
    .field("network", .text(0...2_048)),
    .field("ports", .map(of: .port, 0...128, keys: .portName)),
    .field("serviceAccount", .text(0...253)),
    .field("weight", .uint32),
  ]
}
