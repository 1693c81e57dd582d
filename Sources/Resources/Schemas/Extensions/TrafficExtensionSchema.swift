extension ResourceKind {
  /// `TrafficExtension` of `extensions.istio.io`.
  public static let trafficExtension = ResourceKind(
    group: "extensions.istio.io",
    kind: "TrafficExtension",
    plural: "trafficextensions",
    schemas: [ResourceSchema(["v1alpha1"], .custom) { TrafficExtensionSchema.object }]
  )
}

/// The fields of a TrafficExtension.
enum TrafficExtensionSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    [
      .field("lua", .object(lua)),
      .field("match", .list(of: .object(WasmSchema.trafficSelector))),
      .field("phase", .choice(["UNSPECIFIED", "AUTHN", "AUTHZ", "STATS"])),
      .nullable("priority", .int32),
      .field("selector", .object(SelectorSchema.policy)),
      .field("targetRefs", .list(of: .object(SelectorSchema.target), 0...16)),
      .field("wasm", .object(wasm)),
    ],
    [.atMostOne("selector", "targetRefs"), .exactlyOne("wasm", "lua")]
  )

  static let lua = ObjectShape([
    .required("inlineCode", .text(1...65_536))
  ])

  static let wasm = ObjectShape([
    .field("failStrategy", .choice(["FAIL_CLOSE", "FAIL_OPEN", "FAIL_RELOAD"])),
    .field("imagePullPolicy", .choice(["UNSPECIFIED_POLICY", "IfNotPresent", "Always"])),
    .field("imagePullSecret", .name),
    .field("pluginConfig", .anyMapping),
    .field("pluginName", .text(1...256)),
    .field("sha256", .text(form: .sha256)),
    .field("type", .choice(["UNSPECIFIED_PLUGIN_TYPE", "HTTP", "NETWORK"])),
    .required("url", .text(1...Int.max, checks: [.wasmURL])),
    .field("verificationKey", .text),
    .field("vmConfig", .object(WasmSchema.vmConfig)),
  ])
}
