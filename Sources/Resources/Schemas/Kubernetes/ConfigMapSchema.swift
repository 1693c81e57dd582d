extension ResourceKind {
  /// `ConfigMap`.
  public static let configMap = ResourceKind(
    group: "",
    kind: "ConfigMap",
    plural: "configmaps",
    shortNames: ["cm"],
    schemas: [ResourceSchema(["v1"], .builtIn) { ConfigMapSchema.object }]
  )
}

/// The fields of a ConfigMap.
enum ConfigMapSchema {
  static let object = ObjectMetaSchema.object([
    .field("binaryData", .map(of: .base64)), .field("data", .textMap), .field("immutable", .boolean),
  ])
}
