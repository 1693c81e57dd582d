extension ResourceKind {
  /// `ProxyConfig` of `networking.istio.io`.
  public static let proxyConfig = ResourceKind(
    group: "networking.istio.io",
    kind: "ProxyConfig",
    plural: "proxyconfigs",
    schemas: [ResourceSchema(["v1beta1"], .custom) { ProxyConfigSchema.object }]
  )
}

/// The fields of a ProxyConfig.
enum ProxyConfigSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .nullable("concurrency", .integer(0...2_147_483_647)),
    .field("environmentVariables", .map(of: .text(0...2_048))),
    .field("image", .object(image)),
    .field("selector", .object(SelectorSchema.policy)),
  ])

  static let image = ObjectShape([
    .field("imageType", .text)
  ])
}
