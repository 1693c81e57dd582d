import YAML

/// A question to the server whether the user may do something (`authorization.k8s.io/v1 SelfSubjectAccessReview`).
public struct AccessReview: Sendable, Hashable {
  /// The verb, such as `list`.
  public var verb: String
  /// The API group; empty for the core group.
  public var group: String
  /// The name for many of the resource.
  public var resource: String
  /// The part of objects, such as `portforward`.
  public var subresource: String?
  /// The namespace; nil for all of them.
  public var namespace: String?
  /// The name of one object; nil for all of them.
  public var name: String?

  /// Makes a question.
  public init(
    _ verb: String,
    group: String = "",
    resource: String,
    subresource: String? = nil,
    namespace: String? = nil,
    name: String? = nil
  ) {
    self.verb = verb
    self.group = group
    self.resource = resource
    self.subresource = subresource
    self.namespace = namespace
    self.name = name
  }

  var body: Value {
    var attributes: [Value.Entry] = []
    if let namespace { attributes.append(.init("namespace", .string(namespace))) }
    attributes.append(.init("verb", .string(verb)))
    if !group.isEmpty { attributes.append(.init("group", .string(group))) }
    attributes.append(.init("resource", .string(resource)))
    if let subresource { attributes.append(.init("subresource", .string(subresource))) }
    if let name { attributes.append(.init("name", .string(name))) }
    return [
      "apiVersion": "authorization.k8s.io/v1", "kind": "SelfSubjectAccessReview",
      "spec": ["resourceAttributes": .mapping(attributes)],
    ]
  }
}
