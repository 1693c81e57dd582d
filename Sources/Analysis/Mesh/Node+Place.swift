import YAML

extension Node {
  /// Which node of which document this is, to remember it by.
  struct Place: Hashable {
    private let document: ObjectIdentifier
    private let index: Int

    /// The place of a node, as long as its document is kept.
    init(_ node: Node) {
      self.document = ObjectIdentifier(node.document)
      self.index = node.index
    }
  }
}
