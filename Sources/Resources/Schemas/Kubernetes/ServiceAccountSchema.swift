extension ResourceKind {
  /// `ServiceAccount`.
  public static let serviceAccount = ResourceKind(
    group: "",
    kind: "ServiceAccount",
    plural: "serviceaccounts",
    shortNames: ["sa"],
    schemas: [ResourceSchema(["v1"], .builtIn) { ServiceAccountSchema.object }]
  )
}

/// The fields of a ServiceAccount.
enum ServiceAccountSchema {
  static let object = ObjectMetaSchema.object([
    .field("automountServiceAccountToken", .boolean),
    .field("imagePullSecrets", .list(of: .object(ReferenceSchema.localObjectReference))),
    .field("secrets", .list(of: .object(ReferenceSchema.objectReference), mergedBy: "name")),
  ])
}
