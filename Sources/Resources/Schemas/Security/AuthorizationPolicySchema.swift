extension ResourceKind {
  /// `AuthorizationPolicy` of `security.istio.io`.
  public static let authorizationPolicy = ResourceKind(
    group: "security.istio.io",
    kind: "AuthorizationPolicy",
    plural: "authorizationpolicies",
    shortNames: ["ap"],
    schemas: [ResourceSchema(["v1", "v1beta1"], .custom) { AuthorizationPolicySchema.object }]
  )
}

/// The fields of a AuthorizationPolicy.
enum AuthorizationPolicySchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    [
      .field("action", .choice(["ALLOW", "DENY", "AUDIT", "CUSTOM"])),
      .field("provider", .object(EnvoyFilterSchema.named)),
      .field("rules", .list(of: .object(rule), 0...512)),
      .field("selector", .object(SelectorSchema.policy)),
      .field("targetRef", .object(SelectorSchema.target)),
      .field("targetRefs", .list(of: .object(SelectorSchema.target), 0...16)),
    ],
    [.atMostOne("selector", "targetRef", "targetRefs")]
  )

  static let rule = ObjectShape([
    .field("from", .list(of: .object(from), 0...512)),
    .field("to", .list(of: .object(to))),
    .field("when", .list(of: .object(condition))),
  ])

  static let from = ObjectShape([
    .field("source", .object(source))
  ])

  static let source = ObjectShape(
    [
      .field("ipBlocks", .texts),
      .field("namespaces", .texts),
      .field("notIpBlocks", .texts),
      .field("notNamespaces", .texts),
      .field("notPrincipals", .texts),
      .field("notRemoteIpBlocks", .texts),
      .field("notRequestPrincipals", .texts),
      .field("notServiceAccounts", .list(of: .text(0...320), 0...16)),
      .field("notTrustDomains", .texts),
      .field("principals", .texts),
      .field("remoteIpBlocks", .texts),
      .field("requestPrincipals", .texts),
      .field("serviceAccounts", .list(of: .text(0...320), 0...16)),
      .field("trustDomains", .texts),
    ],
    checks: [.serviceAccountsAlone]
  )

  static let to = ObjectShape([
    .field("operation", .object(operation))
  ])

  static let operation = ObjectShape([
    .field("hosts", .texts),
    .field("methods", .texts),
    .field("notHosts", .texts),
    .field("notMethods", .texts),
    .field("notPaths", .texts),
    .field("notPorts", .texts),
    .field("paths", .texts),
    .field("ports", .texts),
  ])

  static let condition = ObjectShape([
    .required("key", .text),
    .field("notValues", .texts),
    .field("values", .texts),
  ])
}
