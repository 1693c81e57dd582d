import Diagnostics

/// The keys that mappings gain, to refuse one that is there already; keys that swap names are judged by the outcome.
struct KeyChanges {
  private struct Gains {
    /// By arena index of the key: its new name; nil for a value that can be no key.
    var renamed: [Int: String?] = [:]
    var inserted: [String] = []
  }

  private var gains: [Int: Gains] = [:]

  mutating func insert(_ entries: [Value.Entry], into mapping: Int) {
    gains[mapping, default: Gains()].inserted += entries.lazy.map(\.key)
  }

  /// Notes a key's new value; one that can be no key is refused elsewhere, but frees the old name all the same.
  mutating func rename(_ key: Node, of mapping: Int, to value: Value) {
    gains[mapping, default: Gains()].renamed.updateValue(Self.name(of: value, in: key.style), forKey: key.index)
  }

  /// What Kubernetes will call a key: quotes stay, and make a word text.
  private static func name(of value: Value, in style: NodeStyle) -> String? {
    guard let word = ScalarWriter.word(for: value) else { return value.string }
    guard style == .plain else { return word }
    return KeyText.name(of: ResolvedScalar(plain: ArraySlice(word.utf8))) { word }
  }

  /// Throws when a mapping would get a key twice; `removed` gives the pairs that a mapping loses.
  ///
  /// O(keys of the mappings that gain some).
  func check(_ document: Document, removed: (Int) -> Set<Int>) throws(EditError) {
    for (mapping, gains) in gains.sorted(by: { $0.key < $1.key }) {
      let mapping = document.node(at: mapping)
      let pairs = mapping.kind == .mapping ? Array(mapping.pairs) : []
      let gone = removed(mapping.index)
      var present: [ExactText: SourceRange] = [:]
      present.reserveCapacity(pairs.count + gains.renamed.count + gains.inserted.count)
      for (ordinal, pair) in pairs.enumerated() where !gone.contains(ordinal) && gains.renamed[pair.key.index] == nil {
        guard !pair.key.isMergeKey, let name = pair.key.memberName else { continue }
        present[ExactText(name)] = pair.key.range
      }
      let renamed = gains.renamed.sorted { $0.key < $1.key }.compactMap { key, name in
        name.map { ($0, document.node(at: key).range) }
      }
      for (name, range) in renamed + gains.inserted.map({ ($0, mapping.range) }) {
        if let there = present.updateValue(range, forKey: ExactText(name)) {
          throw EditError(.duplicateKey, at: there)
        }
      }
    }
  }
}
