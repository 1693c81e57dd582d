extension ResourceKind {
  /// `ReplicationController`.
  public static let replicationController = ResourceKind(
    group: "",
    kind: "ReplicationController",
    plural: "replicationcontrollers",
    shortNames: ["rc"],
    schemas: [ResourceSchema(["v1"], .builtIn) { ReplicationControllerSchema.object }]
  )
}

/// The fields of a ReplicationController.
enum ReplicationControllerSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("minReadySeconds", .int32),
    .field("replicas", .int32),
    .field("selector", .textMap),
    .field("template", .object(PodSchema.template)),
  ])
}
