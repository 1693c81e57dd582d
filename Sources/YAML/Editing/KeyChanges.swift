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
  /// O(k log k) for the k keys of the mappings that gain some.
  func check(_ document: Document, removed: (Int) -> Set<Int>) throws(EditError) {
    for (mapping, gains) in gains.sorted(by: { $0.key < $1.key }) {
      let mapping = document.node(at: mapping)
      let pairs = mapping.kind == .mapping ? Array(mapping.pairs) : []
      let gone = removed(mapping.index)
      var holders: [Holder] = []
      for (ordinal, pair) in pairs.enumerated() where !gone.contains(ordinal) && gains.renamed[pair.key.index] == nil {
        guard !pair.key.isMergeKey, let name = pair.key.memberName else { continue }
        holders.append(Holder(name: name, place: pair.key.range, isNew: false))
      }
      for (key, name) in gains.renamed.sorted(by: { $0.key < $1.key }) {
        guard let name else { continue }
        holders.append(Holder(name: name, place: document.node(at: key).range, isNew: true))
      }
      for name in gains.inserted { holders.append(Holder(name: name, place: mapping.range, isNew: true)) }
      if let twice = Self.holderOfRepeatedName(among: holders) { throw EditError(.duplicateKey, at: twice.place) }
    }
  }

  /// A key as it is to be.
  private struct Holder {
    let name: String
    let place: SourceRange
    let isNew: Bool
  }

  /// What has the first name that a new key would take, byte for byte.
  ///
  /// Sorted and not put into a table: that the runtime finds out how a type is hashed takes longer than the start of most
  /// commands.
  private static func holderOfRepeatedName(among holders: [Holder]) -> Holder? {
    let order = holders.indices.sorted { left, right in
      let (first, second) = (holders[left].name.utf8, holders[right].name.utf8)
      if first.lexicographicallyPrecedes(second) { return true }
      return left < right && !second.lexicographicallyPrecedes(first)
    }
    var first: (taker: Int, holder: Int)?
    for (holder, taker) in zip(order, order.dropFirst()) where holders[taker].isNew {
      guard taker < first?.taker ?? .max, holders[holder].name.utf8.elementsEqual(holders[taker].name.utf8) else {
        continue
      }
      first = (taker, holder)
    }
    return first.map { holders[$0.holder] }
  }
}
