import YAML

extension Node {
  /// The elements of a list, or the values of a mapping.
  func elements(_ name: StaticString) -> [Node] {
    guard let value = member(name) else { return [] }
    return value.kind == .mapping ? value.pairs.map { $0.value.resolved } : value.items.map { $0.resolved }
  }

  /// The text of a member; empty when it is absent, or no scalar.
  func text(_ name: StaticString) -> String {
    guard let value = member(name), value.resolved.kind == .scalar else { return "" }
    return value.text
  }

  /// The texts of a list.
  func texts(_ name: StaticString) -> [String] { elements(name).map(\.text) }
}

extension Array where Element == String {
  /// Whether these names come before others, name by name; Go compares bytes.
  func isBefore(_ other: [String]) -> Bool {
    for (left, right) in zip(self, other) where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return count < other.count
  }
}
