import HTTP
public import Resources

/// A kind of object as an API server serves it in one version.
public struct APIResource: Hashable, Sendable {
  /// The API group; empty for the core group.
  public let group: String
  /// The version, such as `v1`.
  public let version: String
  /// The kind as objects write it.
  public let kind: String
  /// The name for many, as in URLs.
  public let plural: String
  /// The name for one.
  public let singular: String
  /// The short names, such as `vs`.
  public let shortNames: [String]
  /// Whether objects live in a namespace.
  public let isNamespaced: Bool
  /// What can be done, such as `list` and `watch`.
  public let verbs: [String]
  /// The parts of objects that have paths of their own, such as `status` and `portforward`.
  public let subresources: [String]

  /// Makes a resource; without a singular it is the kind in small letters.
  public init(
    group: String,
    version: String,
    kind: String,
    plural: String,
    singular: String? = nil,
    shortNames: [String] = [],
    isNamespaced: Bool = true,
    verbs: [String] = [],
    subresources: [String] = []
  ) {
    self.group = group
    self.version = version
    self.kind = kind
    self.plural = plural
    self.singular = singular ?? kind.lowercased()
    self.shortNames = shortNames
    self.isNamespaced = isNamespaced
    self.verbs = verbs
    self.subresources = subresources
  }

  /// A known kind in a version, for requests that need no discovery.
  public init(_ kind: ResourceKind, version: String) {
    self.init(
      group: kind.group,
      version: version,
      kind: kind.kind,
      plural: kind.plural,
      singular: kind.singular,
      isNamespaced: kind.isNamespaced
    )
  }

  /// What objects of it say they are.
  public var type: GroupVersionKind { GroupVersionKind(group: group, version: version, kind: kind) }

  /// The name with its group, as messages have it: `virtualservices.networking.istio.io`, `pods`.
  public var qualifiedName: String { group.isEmpty ? plural : "\(plural).\(group)" }

  /// The segments of the path of all objects, of those of a namespace, or of one of them.
  func path(namespace: String?, name: String? = nil, subresource: String? = nil) -> [String] {
    var path = group.isEmpty ? ["api", version] : ["apis", group, version]
    if isNamespaced, let namespace { path += ["namespaces", namespace] }
    path.append(plural)
    if let name { path.append(name) }
    if let subresource { path.append(subresource) }
    return path
  }

  /// Pods, which every server has.
  public static let pods = APIResource(group: "", version: "v1", kind: "Pod", plural: "pods", shortNames: ["po"])
}
