extension ResourceKind {
  /// `Secret`.
  public static let secret = ResourceKind(
    group: "",
    kind: "Secret",
    plural: "secrets",
    schemas: [ResourceSchema(["v1"], .builtIn) { SecretSchema.object }]
  )
}

/// The fields of a Secret.
enum SecretSchema {
  static let object = ObjectMetaSchema.object([
    .field("data", .map(of: .base64)), .field("immutable", .boolean), .field("stringData", .textMap),
    .field("type", .text),
  ])
}
