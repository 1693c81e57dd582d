public import Resources

/// What finds one resource in a mesh: its kind, its namespace and its name.
public struct ResourceReference: Hashable, Sendable {
  /// The kind.
  public let kind: ResourceKind
  /// The namespace; empty for a kind whose resources belong to the whole cluster.
  public let namespace: String
  /// The name.
  public let name: String

  /// Makes a reference; the namespace is dropped where the kind has none.
  public init(_ kind: ResourceKind, _ name: String, namespace: String) {
    self.kind = kind
    self.namespace = kind.isNamespaced ? namespace : ""
    self.name = name
  }

  /// Makes the reference of an object, which lives in `defaultNamespace` when it is of a namespace and names none.
  public init(_ identity: ObjectIdentity, defaultNamespace: String) {
    self.init(
      ResourceKind.ofAny(identity.type),
      identity.name,
      namespace: identity.namespace ?? defaultNamespace
    )
  }
}

extension ResourceReference: CustomStringConvertible {
  /// As kubectl prints it, `virtualservice.networking.istio.io/reviews`; text from a mesh, which may be untrusted.
  public var description: String { "\(kind.qualifiedName)/\(name)" }

  /// With the namespace, for messages: `virtualservice.networking.istio.io/reviews in namespace prod`.
  public var place: String { namespace.isEmpty ? description : "\(description) in namespace \(namespace)" }
}

extension ResourceReference: Comparable {
  /// Orders by namespace, then by name, then by kind, each by its bytes: the order of lists.
  public static func < (left: ResourceReference, right: ResourceReference) -> Bool {
    for (left, right) in [
      (left.namespace, right.namespace), (left.name, right.name),
      (left.kind.qualifiedName, right.kind.qualifiedName),
    ] where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return false
  }
}
