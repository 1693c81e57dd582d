import Resources
public import YAML

/// An object as the API server answered with it. Immutable; keeps the answer it is a part of alive.
public struct APIObject: Sendable {
  /// The group, version and kind; items of lists do not always say it themselves.
  public let type: GroupVersionKind
  /// The whole object.
  public let node: Node

  init(_ node: Node, of resource: APIResource) {
    let isTyped = node.member("kind") != nil && node.member("apiVersion") != nil
    type =
      isTyped
      ? GroupVersionKind(apiVersion: node.member("apiVersion")?.text ?? "", kind: node.member("kind")?.text ?? "")
      : resource.type
    self.node = node
  }

  private var metadata: Node? { node.member("metadata") }

  /// `metadata.name`; empty when it is not written.
  public var name: String { metadata?.member("name")?.text ?? "" }
  /// `metadata.namespace`; nil for objects without one.
  public var namespace: String? { metadata?.member("namespace")?.text }
  /// `metadata.resourceVersion`; empty after a dry run.
  public var resourceVersion: String { metadata?.member("resourceVersion")?.text ?? "" }
  /// `metadata.uid`
  public var uid: String { metadata?.member("uid")?.text ?? "" }

  /// The whole object as data, `apiVersion` and `kind` included.
  public var value: Value {
    get throws(ValueError) {
      let value = try node.value
      guard value["kind"] == nil || value["apiVersion"] == nil else { return value }
      let own = value.entries.filter { !$0.hasKey("kind") && !$0.hasKey("apiVersion") }
      return .mapping([.init("apiVersion", .string(type.apiVersion)), .init("kind", .string(type.kind))] + own)
    }
  }
}
