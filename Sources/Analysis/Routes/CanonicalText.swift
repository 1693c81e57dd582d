import YAML

/// A text that is the same for two nodes that mean the same, whatever the order and the style of their keys.
enum CanonicalText {
  /// The canonical text of a node, without one of its keys. O(bytes × log keys).
  static func of(_ node: Node, without dropped: StaticString) -> String {
    var text = ""
    write(node.resolved, dropping: dropped.description, depth: 0, into: &text)
    return text
  }

  private static func write(_ node: Node, dropping dropped: String?, depth: Int, into text: inout String) {
    // A match is three levels deep; aliases could make deeper ones without end.
    guard depth < 8 else { return }
    switch node.kind {
    case .scalar, .alias: text += "\(node.text.utf8.count):\(node.text)"
    case .sequence:
      text += "["
      for item in node.items { write(item.resolved, dropping: nil, depth: depth + 1, into: &text) }
      text += "]"
    case .mapping:
      let pairs = node.pairs.filter { $0.key.text != dropped && !$0.value.isNull }
        .map { (key: $0.key.text, value: $0.value.resolved) }.sorted { $0.key < $1.key }
      text += "{"
      for pair in pairs {
        text += "\(pair.key.utf8.count):\(pair.key)="
        write(pair.value, dropping: nil, depth: depth + 1, into: &text)
      }
      text += "}"
    }
  }
}
