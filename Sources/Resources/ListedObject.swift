import YAML

/// An object that a document holds: its root, or an item of the list that the root is.
public struct ListedObject: Sendable {
  /// The object's mapping: never an alias.
  public let node: Node
  /// What it is and what it is called.
  public let identity: ObjectIdentity
  /// The place among the items of each list around it, the outermost first; empty for the root.
  public let places: [Int]
  /// The alias through which it was reached, if it is written elsewhere in the document; the outermost of several.
  public let alias: Node?
}

extension ListedObject {
  /// Makes the object that a document's root is, whose identity is known otherwise than from its fields.
  public init(root: Node, identity: ObjectIdentity) {
    self.init(node: root, identity: identity, places: [], alias: nil)
  }
}

extension Document {
  /// Lists of lists beyond this are not looked into: the API server reads none at all.
  private static let listDepthLimit = 8

  /// The objects of the document in the order of the text: the root, or the items of the list that it is.
  ///
  /// What has no `apiVersion` or no `kind` is no object. O(items); iterative.
  public var objects: [ListedObject] {
    var objects: [ListedObject] = []
    var pending: [(node: Node, places: [Int], alias: Node?)] = root.map { [($0, [], nil)] } ?? []
    while let (written, places, outer) = pending.popLast() {
      let node = written.resolved
      guard node.kind == .mapping, let identity = ObjectIdentity(node) else { continue }
      let alias = outer ?? (written.kind == .alias ? written : nil)
      guard identity.type.isList(node) else {
        objects.append(ListedObject(node: node, identity: identity, places: places, alias: alias))
        continue
      }
      guard places.count < Self.listDepthLimit, let items = node["items"] else { continue }
      let itemsAlias = alias ?? (items.kind == .alias ? items : nil)
      pending += items.items.enumerated().map { ($0.element, places + [$0.offset], itemsAlias) }.reversed()
    }
    return objects
  }
}
