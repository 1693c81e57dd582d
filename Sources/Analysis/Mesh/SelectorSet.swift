/// Selectors, asked whether one of them and another can select the same workload: whether no label would need two
/// values.
///
/// Inserting is O(labels). A look-up is O(labels) for each set of keys that selectors have; there are few.
struct SelectorSet {
  private var byKeys: [Set<String>: Set<[String: String]>] = [:]

  /// Adds a selector; an empty one selects everything.
  mutating func insert(_ labels: [String: String]) {
    // What a question asks about is any part of the keys.
    for part in Self.parts(of: labels) { byKeys[Set(labels.keys), default: []].insert(part) }
  }

  /// Whether one of the selectors and this one can select the same workload.
  func meets(_ labels: [String: String]) -> Bool {
    byKeys.contains { keys, parts in parts.contains(labels.filter { keys.contains($0.key) }) }
  }

  /// Every choice of the labels; of very many labels, which nobody selects by, the whole alone.
  private static func parts(of labels: [String: String]) -> [[String: String]] {
    guard labels.count <= 6 else { return [labels, [:]] }
    return labels.reduce(into: [[:]]) { parts, label in
      parts += parts.map { $0.merging([label.key: label.value]) { $1 } }
    }
  }
}
