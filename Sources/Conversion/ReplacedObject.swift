public import Resources
public import YAML

/// An object of a manifest that converted ones take the place of.
public struct ReplacedObject: Sendable {
  /// The place of its document among those that were given.
  public let document: Int
  /// The place among the items of each list around it, the outermost first; none for the root of a document.
  public let places: [Int]
  /// Its mapping.
  public let node: Node
  /// What it is and what it is called.
  public let identity: ObjectIdentity
}
