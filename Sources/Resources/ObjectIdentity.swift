import YAML

/// What an object is and what it is called: enough to name it to people and to find it in a cluster.
public struct ObjectIdentity: Hashable, Sendable {
  /// The group, version and kind.
  public let type: GroupVersionKind
  /// `metadata.name`; empty when the server is to make one up.
  public let name: String
  /// `metadata.generateName`; empty when not written.
  public let generateName: String
  /// `metadata.namespace`; nil when not written.
  public let namespace: String?

  /// Makes an identity from its parts.
  public init(type: GroupVersionKind, name: String, generateName: String = "", namespace: String? = nil) {
    self.type = type
    self.name = name
    self.generateName = generateName
    self.namespace = namespace
  }

  /// Reads the identity of an object; nil when the node has no `apiVersion` or no `kind`, and so is no object.
  public init?(_ object: Node) {
    guard let apiVersion = Self.text(object["apiVersion"]), let kind = Self.text(object["kind"]) else { return nil }
    let metadata = object["metadata"]
    self.init(
      type: GroupVersionKind(apiVersion: apiVersion, kind: kind),
      name: Self.text(metadata?["name"]) ?? "",
      generateName: Self.text(metadata?["generateName"]) ?? "",
      namespace: Self.text(metadata?["namespace"])
    )
  }

  private static func text(_ node: Node?) -> String? {
    guard let node, !node.isNull, !node.text.isEmpty else { return nil }
    return node.text
  }

  /// The name as kubectl prints it: `deployment.apps/reviews-v1`, `service/reviews`.
  public var displayName: String {
    let singular = ResourceKind.of(type)?.singular ?? type.kind.lowercased()
    let resource = type.group.isEmpty ? singular : "\(singular).\(type.group)"
    return "\(resource)/\(name.isEmpty ? generateName : name)"
  }
}
