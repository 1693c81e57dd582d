extension ResourceKind {
  /// `Namespace`.
  public static let namespace = ResourceKind(
    group: "",
    kind: "Namespace",
    plural: "namespaces",
    shortNames: ["ns"],
    isNamespaced: false,
    schemas: [ResourceSchema(["v1"], .builtIn) { NamespaceSchema.object }]
  )
}

/// The fields of a Namespace.
enum NamespaceSchema {
  static let object = ObjectMetaSchema.object(
    [.field("spec", .object(spec)), .field("status", .anyMapping)],
    name: .namespaceName
  )

  static let spec = ObjectShape([
    .field("finalizers", .texts)
  ])
}
