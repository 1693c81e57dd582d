extension ResourceKind {
  /// `ReplicaSet` of `apps`.
  public static let replicaSet = ResourceKind(
    group: "apps",
    kind: "ReplicaSet",
    plural: "replicasets",
    shortNames: ["rs"],
    schemas: [
      ResourceSchema(["v1", "v1beta2"], .builtIn) { ReplicaSetSchema.object },
      ResourceSchema(["v1beta1"], .builtIn) { ReplicaSetSchema.oldObject },
    ]
  )

  /// `ReplicaSet` of `extensions`, where it was before Kubernetes 1.16.
  public static let oldReplicaSet = ResourceKind(
    group: "extensions",
    kind: "ReplicaSet",
    plural: "replicasets",
    schemas: [ResourceSchema(["v1beta1"], .builtIn) { ReplicaSetSchema.oldObject }]
  )
}

/// The fields of a ReplicaSet.
enum ReplicaSetSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  /// Before `apps/v1` the selector could be left out.
  static let oldObject = ObjectMetaSchema.object([.field("spec", .object(oldSpec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    specFields + [.required("selector", .object(ObjectMetaSchema.labelSelector))]
  )

  /// The server made the selector up from the labels of the template.
  private static let oldSpec = ObjectShape(
    specFields + [
      .field("selector", .object(ObjectMetaSchema.labelSelector))
    ]
  )

  private static let specFields: [Field] = [
    .field("minReadySeconds", .int32),
    .field("replicas", .int32),
    .field("template", .object(PodSchema.template)),
  ]
}
