extension ResourceKind {
  /// `PeerAuthentication` of `security.istio.io`.
  public static let peerAuthentication = ResourceKind(
    group: "security.istio.io",
    kind: "PeerAuthentication",
    plural: "peerauthentications",
    shortNames: ["pa"],
    schemas: [ResourceSchema(["v1", "v1beta1"], .custom) { PeerAuthenticationSchema.object }]
  )
}

/// The fields of a PeerAuthentication.
enum PeerAuthenticationSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    [
      .field("mtls", .object(mtls)),
      .field("portLevelMtls", .map(of: .object(mtls), 1...Int.max, keys: .portNumber)),
      .field("selector", .object(SelectorSchema.policy)),
    ],
    checks: [.portLevelSelector]
  )

  static let mtls = ObjectShape([
    .field("mode", .choice(["UNSET", "DISABLE", "PERMISSIVE", "STRICT"]))
  ])
}
