extension ResourceKind {
  /// `RequestAuthentication` of `security.istio.io`.
  public static let requestAuthentication = ResourceKind(
    group: "security.istio.io",
    kind: "RequestAuthentication",
    plural: "requestauthentications",
    shortNames: ["ra"],
    schemas: [ResourceSchema(["v1", "v1beta1"], .custom) { RequestAuthenticationSchema.object }]
  )
}

/// The fields of a RequestAuthentication.
enum RequestAuthenticationSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    [
      .field("jwtRules", .list(of: .object(jwtRule), 0...4_096)),
      .field("selector", .object(SelectorSchema.policy)),
      .field("targetRef", .object(SelectorSchema.target)),
      .field("targetRefs", .list(of: .object(SelectorSchema.target), 0...16)),
    ],
    [.atMostOne("selector", "targetRef", "targetRefs")]
  )

  static let jwtRule = ObjectShape(
    [
      .field("audiences", .list(of: .text(1...Int.max))),
      .field("forwardOriginalToken", .boolean),
      .field("fromCookies", .list(of: .text(1...Int.max))),
      .field("fromHeaders", .list(of: .object(headerLocation))),
      .field("fromParams", .list(of: .text(1...Int.max))),
      .field("issuer", .text(1...Int.max)),
      .field("jwks", .text),
      .field("jwksUri", .text(1...2_048, checks: [.jwksURL]), aliases: ["jwks_uri"]),
      .field("outputClaimToHeaders", .list(of: .object(claimToHeader))),
      .field("outputPayloadToHeader", .text),
      .field("presence", .choice(["OPTIONAL", "REQUIRED"])),
      .field("spaceDelimitedClaims", .list(of: .text(1...Int.max), 0...64)),
      .field("timeout", .duration),
    ],
    [.atMostOne("jwksUri", "jwks")]
  )

  static let headerLocation = ObjectShape([
    .required("name", .text(1...Int.max)),
    .field("prefix", .text),
  ])

  static let claimToHeader = ObjectShape([
    .required("claim", .text(1...Int.max)),
    .required("header", .text(1...Int.max, .headerName)),
  ])
}
