public import Resources
public import YAML

/// A resource as a mesh holds it, at one revision. Immutable.
public struct StoredResource: Sendable {
  /// What finds it.
  public let reference: ResourceReference
  /// The group, version and kind that it was written or answered with.
  public let type: GroupVersionKind
  /// Its mapping, with every field that was there, known or not. Keeps the document it was read from alive.
  public let node: Node
  /// The state that it was read in.
  public let revision: Revision
  /// Whether it is written in a file, so that `place` leads there.
  public let isWritten: Bool

  /// Makes a resource from what was read.
  public init(
    _ reference: ResourceReference,
    type: GroupVersionKind,
    node: Node,
    revision: Revision,
    isWritten: Bool = false
  ) {
    self.reference = reference
    self.type = type
    self.node = node
    self.revision = revision
    self.isWritten = isWritten
  }

  /// Where it is written; nil on a cluster. O(bytes of the document).
  public var place: ResourcePlace? { isWritten ? ResourcePlace(of: node) : nil }

  /// The whole resource as data. O(size); throws what cannot be read as data, such as a tag that does not fit.
  public var value: Value {
    get throws(ValueError) { try node.value }
  }

  /// `metadata.labels`. O(metadata).
  public var labels: [String: String] { node.member("metadata")?.member("labels")?.textMembers ?? [:] }
}
