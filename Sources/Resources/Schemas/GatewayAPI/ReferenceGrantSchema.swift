extension ResourceKind {
  /// `ReferenceGrant` of `gateway.networking.k8s.io`.
  public static let referenceGrant = ResourceKind(
    group: "gateway.networking.k8s.io",
    kind: "ReferenceGrant",
    plural: "referencegrants",
    shortNames: ["refgrant"],
    schemas: [ResourceSchema(["v1", "v1beta1"], .custom) { ReferenceGrantSchema.object }]
  )
}

/// The fields of a ReferenceGrant.
enum ReferenceGrantSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .required("from", .list(of: .object(from), 1...16)),
    .required("to", .list(of: .object(to), 1...16)),
  ])

  static let from = ObjectShape([
    .required("group", .groupName),
    .required("kind", .kindName),
    .required("namespace", .namespaceName),
  ])

  static let to = ObjectShape([
    .required("group", .groupName),
    .required("kind", .kindName),
    .field("name", .name),
  ])
}
