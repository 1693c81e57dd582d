/// What the filters of HTTPRoute and GRPCRoute share.
enum RouteFilterSchema {
  static let cors = ObjectShape([
    .field("allowCredentials", .boolean),
    .field("allowHeaders", .list(of: .text(1...256, .headerToken), 0...64, unique: .value, checks: [.wildcardAlone])),
    .field(
      "allowMethods",
      .list(
        of: .choice(["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "*"]),
        0...9,
        unique: .value,
        checks: [.wildcardAlone]
      )
    ),
    .field("allowOrigins", .list(of: .text(1...253, .corsOrigin), 0...64, unique: .value, checks: [.wildcardAlone])),
    .field("exposeHeaders", .list(of: .text(1...256, .headerToken), 0...64, unique: .value)),
    .nullable("maxAge", .integer(1...2_147_483_647)),
  ])

  static let headerModifier = ObjectShape([
    .field("add", .list(of: .object(header), 0...16, unique: .keys(["name"]))),
    .field("remove", .list(of: .text, 0...16, unique: .value)),
    .field("set", .list(of: .object(header), 0...16, unique: .keys(["name"]))),
  ])

  static let header = ObjectShape([
    .required("name", .text(1...256, .headerToken)),
    .required("value", .text(1...4_096)),
  ])

  static let mirror = ObjectShape(
    [
      .required("backendRef", .object(GatewayReferenceSchema.backend)),
      .field("fraction", .object(fraction)),
      .field("percent", .integer(0...100)),
    ],
    [.atMostOne("percent", "fraction")]
  )

  static let fraction = ObjectShape(
    [
      .nullable("denominator", .integer(1...2_147_483_647)),
      .required("numerator", .integer(0...2_147_483_647)),
    ],
    checks: [.fraction]
  )

  static let redirect = ObjectShape([
    .field("hostname", .sectionName),
    .field("path", .object(pathModifier)),
    .field("port", .port),
    .field("scheme", .choice(["http", "https"])),
    .nullable("statusCode", .integerChoice([301, 302, 303, 307, 308])),
  ])

  static let pathModifier = ObjectShape(
    [
      .field("replaceFullPath", .text(0...1_024)),
      .field("replacePrefixMatch", .text(0...1_024)),
      .required("type", .choice(["ReplaceFullPath", "ReplacePrefixMatch"])),
    ],
    checks: [.pathModifier]
  )

  static let rewrite = ObjectShape([
    .field("hostname", .sectionName),
    .field("path", .object(pathModifier)),
  ])

  static let headerMatch = ObjectShape([
    .required("name", .text(1...256, .headerToken)),
    .nullable("type", .choice(["Exact", "RegularExpression"])),
    .required("value", .text(1...4_096)),
  ])
}
