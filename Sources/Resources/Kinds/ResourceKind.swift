/// What the API knows a kind by: the names that URLs and people use, whether its objects live in a namespace, and
/// the fields they may have.
public struct ResourceKind: Sendable {
  /// The API group; empty for the core group.
  public let group: String
  /// The kind as objects write it, such as `VirtualService`.
  public let kind: String
  /// The name for many, as in URLs: `virtualservices`.
  public let plural: String
  /// What people type instead, such as `vs`.
  public let shortNames: [String]
  /// Whether objects of the kind live in a namespace.
  public let isNamespaced: Bool
  /// The fields by version, the newest version first; empty for a kind that is known by name alone.
  public let schemas: [ResourceSchema]

  /// Makes a kind.
  public init(
    group: String,
    kind: String,
    plural: String,
    shortNames: [String] = [],
    isNamespaced: Bool = true,
    schemas: [ResourceSchema] = []
  ) {
    self.group = group
    self.kind = kind
    self.plural = plural
    self.shortNames = shortNames
    self.isNamespaced = isNamespaced
    self.schemas = schemas
  }

  /// The name for one, as people type it: `virtualservice`.
  public var singular: String { kind.lowercased() }

  /// The versions that have a schema, the newest first.
  public var versions: [String] { schemas.flatMap(\.versions) }

  /// The schema of a version; nil when it has none.
  public func schema(version: String) -> ResourceSchema? { schemas.first { $0.versions.contains(version) } }
}

extension ResourceKind: Hashable {
  /// Whether both name the same kind of the same group.
  public static func == (left: ResourceKind, right: ResourceKind) -> Bool {
    left.kind == right.kind && left.group == right.group
  }

  /// Feeds what names the kind.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(group)
  }
}
