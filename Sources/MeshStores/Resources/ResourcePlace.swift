public import Diagnostics
import YAML

/// Where a resource is written: a file, and the line and column it begins at.
public struct ResourcePlace: Hashable, Sendable, CustomStringConvertible {
  /// The path of the file, as the store names it.
  public let path: String
  /// The line and column in the file.
  public let position: LineTable.Position

  /// Makes a place.
  public init(path: String, position: LineTable.Position) {
    self.path = path
    self.position = position
  }

  /// The place of a node in the file that its document was read from. O(bytes of the document).
  init(of node: Node) {
    let source = node.document.source
    self.init(path: source.name, position: LineTable(source).position(of: node.range.start))
  }

  /// `reviews.yaml:12:1`.
  public var description: String { "\(path):\(position.line):\(position.column)" }
}
