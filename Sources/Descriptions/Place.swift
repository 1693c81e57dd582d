import Diagnostics
import Output
import ProxyConfig
import YAML

/// An object that something comes from; in manifests with the file and the line.
struct Place: Hashable, Sendable {
  /// `VirtualService default/reviews`.
  let object: String
  private let position: Position?

  private struct Position: Hashable, Sendable {
    let file: String
    let line: Int
  }

  init(_ object: String, at node: Node, isCluster: Bool) {
    let source = node.document.source
    self.init(Origin(object: object, source: source, range: node.range), isCluster: isCluster)
  }

  init(_ origin: Origin, isCluster: Bool) {
    object = origin.object
    // What a cluster answers has no lines that anybody knows.
    position = isCluster ? nil : Position(file: origin.source.name, line: origin.position.line)
  }

  /// `VirtualService default/reviews (routes.yaml:12)`.
  var text: String { position.map { "\(object) (\($0.file):\($0.line))" } ?? object }

  /// The branch that says where the thing above it comes from.
  var tree: Tree { Tree(Cell("from \(text)", .faint)) }

  /// For programs.
  var payload: JSONValue {
    [
      "object": .string(object), "file": position.map { .string($0.file) } ?? .null,
      "line": position.map { .integer(Int64($0.line)) } ?? .null,
    ]
  }
}

extension Tree {
  /// The branch that says where something comes from; none where nothing is known.
  static func source(_ place: Place?) -> [Tree] { place.map { [$0.tree] } ?? [] }
}
