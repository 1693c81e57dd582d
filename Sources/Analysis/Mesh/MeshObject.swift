import Resources
import YAML

/// One object of the mesh that is looked at, with where it was read.
///
/// A reference, so that indices hold it at no cost. Immutable.
public final class MeshObject: Sendable {
  /// The object's mapping.
  public let node: Node
  /// What it says it is and is called.
  public let identity: ObjectIdentity
  /// Its kind; nil when meshctl does not know it.
  public let kind: ResourceKind?
  /// The namespace it lives in; empty for an object of the whole cluster.
  public let namespace: String
  /// `metadata`; nil when it is not there.
  public let metadata: Node?
  /// `spec`; nil when it is not there.
  public let spec: Node?
  /// The parts that many checks ask for, read once.
  let parts: ObjectParts
  /// The cluster it was read from; empty when there is one alone.
  public let cluster: String

  /// Makes an object; `defaultNamespace` is where it lives when it is of a namespace and names none.
  public init(_ node: Node, _ identity: ObjectIdentity, defaultNamespace: String, cluster: String = "") {
    self.node = node
    self.identity = identity
    let kind = ResourceKind.of(identity.type)
    self.kind = kind
    self.namespace = kind?.isNamespaced == false ? "" : identity.namespace ?? defaultNamespace
    self.metadata = node.member("metadata")
    let spec = node.member("spec")
    self.spec = spec
    self.parts = ObjectParts(of: kind, spec)
    self.cluster = cluster
  }

  /// `metadata.name`.
  public var name: String { identity.name }

  /// `metadata.labels`.
  public var labels: [String: String] { metadata?.member("labels")?.textMembers ?? [:] }

  /// The value of an annotation; nil when it is not there.
  public func annotation(_ key: StaticString) -> Node? { metadata?.member("annotations")?.member(key) }

  /// What to point at when it is the object as a whole: its name.
  public var nameNode: Node { metadata?.member("name") ?? node }

  /// `VirtualService default/reviews`, as findings name an object; without a namespace `Namespace prod`.
  public var origin: String {
    let name = identity.name.isEmpty ? identity.generateName : identity.name
    return namespace.isEmpty ? "\(identity.type.kind) \(name)" : "\(identity.type.kind) \(namespace)/\(name)"
  }
}

extension MeshObject: Hashable {
  /// Whether both are the same object, not merely alike.
  public static func == (left: MeshObject, right: MeshObject) -> Bool { left === right }

  /// Feeds the identity of the reference.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
