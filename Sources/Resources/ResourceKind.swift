/// What the API knows a kind by: the names that URLs and people use, and whether its objects live in a namespace.
public struct ResourceKind: Hashable, Sendable {
  /// The API group; empty for the core group.
  public let group: String
  /// The kind as objects write it, such as `VirtualService`.
  public let kind: String
  /// The name for many, as in URLs: `virtualservices`.
  public let plural: String
  /// Whether objects of the kind live in a namespace.
  public let isNamespaced: Bool

  /// Makes a kind.
  public init(group: String, kind: String, plural: String, isNamespaced: Bool = true) {
    self.group = group
    self.kind = kind
    self.plural = plural
    self.isNamespaced = isNamespaced
  }

  /// The name for one, as people type it: `virtualservice`.
  public var singular: String { kind.lowercased() }
}
