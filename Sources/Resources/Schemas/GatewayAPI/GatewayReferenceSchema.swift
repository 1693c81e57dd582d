/// References between the objects of the Gateway API.
enum GatewayReferenceSchema {
  static let parent = ObjectShape([
    .nullable("group", .groupName),
    .nullable("kind", .kindName),
    .required("name", .name),
    .field("namespace", .namespaceName),
    .field("port", .port),
    .field("sectionName", .sectionName),
  ])

  static let local = ObjectShape([
    .required("group", .groupName),
    .required("kind", .kindName),
    .required("name", .name),
  ])

  static let backend = ObjectShape(backendFields, checks: [.servicePort])

  static let weightedBackend = ObjectShape(weightedBackendFields, checks: [.servicePort])

  /// The fields of a backend that gets a share of the traffic.
  static let weightedBackendFields: [Field] = backendFields + [.nullable("weight", .integer(0...1_000_000))]

  private static let backendFields: [Field] = [
    .nullable("group", .groupName),
    .nullable("kind", .kindName),
    .required("name", .name),
    .field("namespace", .namespaceName),
    .field("port", .port),
  ]

  static let secret = ObjectShape([
    .nullable("group", .groupName),
    .nullable("kind", .kindName),
    .required("name", .name),
    .field("namespace", .namespaceName),
  ])

  static let object = ObjectShape([
    .required("group", .groupName),
    .required("kind", .kindName),
    .required("name", .name),
    .field("namespace", .namespaceName),
  ])
}

extension Shape {
  /// The references of a route to its parents.
  static let parents: Shape = .list(
    of: .object(GatewayReferenceSchema.parent),
    0...32,
    checks: [.parentSections, .distinctParents]
  )
}
