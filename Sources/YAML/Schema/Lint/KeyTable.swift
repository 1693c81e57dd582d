/// The keys of a mapping by name, byte for byte. A few are searched; from 16 on they are hashed, so that a million stay linear.
struct KeyTable {
  private static let searchedKeys = 16

  private var keys: [(name: ExactText, key: Node)] = []
  private var positions: [ExactText: Int] = [:]

  var isEmpty: Bool { keys.isEmpty }

  /// The key of a name.
  subscript(name: String) -> Node? {
    let name = ExactText(name)
    let position = positions.isEmpty ? keys.firstIndex { $0.name == name } : positions[name]
    return position.map { keys[$0].key }
  }

  /// Adds a key; returns the one that has the name already.
  mutating func insert(_ name: String, at key: Node) -> Node? {
    if let first = self[name] { return first }
    let name = ExactText(name)
    keys.append((name, key))
    if !positions.isEmpty {
      positions[name] = keys.count - 1
    } else if keys.count > Self.searchedKeys {
      for (position, entry) in keys.enumerated() { positions[entry.name] = position }
    }
    return nil
  }
}
