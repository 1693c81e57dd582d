extension ResourceKind {
  /// `WasmPlugin` of `extensions.istio.io`.
  public static let wasmPlugin = ResourceKind(
    group: "extensions.istio.io",
    kind: "WasmPlugin",
    plural: "wasmplugins",
    schemas: [ResourceSchema(["v1alpha1"], .custom) { WasmPluginSchema.object }]
  )
}

/// The fields of a WasmPlugin.
enum WasmPluginSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    [
      .field("failStrategy", .choice(["FAIL_CLOSE", "FAIL_OPEN", "FAIL_RELOAD"])),
      .field("imagePullPolicy", .choice(["UNSPECIFIED_POLICY", "IfNotPresent", "Always"])),
      .field("imagePullSecret", .name),
      .field("match", .list(of: .object(WasmSchema.trafficSelector))),
      .field("phase", .choice(["UNSPECIFIED_PHASE", "AUTHN", "AUTHZ", "STATS"])),
      .field("pluginConfig", .anyMapping),
      .field("pluginName", .text(1...256)),
      .nullable("priority", .int32),
      .field("selector", .object(SelectorSchema.policy)),
      .field("sha256", .text(form: .sha256)),
      .field("targetRef", .object(SelectorSchema.target)),
      .field("targetRefs", .list(of: .object(SelectorSchema.target), 0...16)),
      .field("type", .choice(["UNSPECIFIED_PLUGIN_TYPE", "HTTP", "NETWORK"])),
      .required("url", .text(1...Int.max, checks: [.wasmURL])),
      .field("verificationKey", .text),
      .field("vmConfig", .object(WasmSchema.vmConfig)),
    ],
    [.atMostOne("selector", "targetRef", "targetRefs")]
  )
}
