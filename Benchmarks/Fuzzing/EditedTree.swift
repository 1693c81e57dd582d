import YAML

/// The data that a document has after changes, found from its tree alone: the yardstick for edits of its text.
struct EditedTree {
  private struct Insertions {
    var entries: [Value.Entry] = []
    var items: [Value] = []
  }

  private let document: Document
  private(set) var sets: [Int: Value] = [:]
  private(set) var removed: Set<Int> = []
  /// By the arena index of an item or key.
  private var before: [Int: Insertions] = [:]
  private var after: [Int: Insertions] = [:]
  /// By the arena index of a node without children.
  private var start: [Int: Insertions] = [:]
  private var end: [Int: Insertions] = [:]

  init(_ document: Document, _ changes: [FuzzChange]) {
    self.document = document
    for change in changes {
      switch change {
      case .set(let node, let value): sets[node.index] = value
      case .remove(let child): removed.insert(child.index)
      case .entries(let entries, let node, let position): insert(Insertions(entries: entries), node, position)
      case .items(let items, let node, let position): insert(Insertions(items: items), node, position)
      }
    }
  }

  private mutating func insert(_ new: Insertions, _ node: Node, _ position: DocumentEdit.Position) {
    let children = Self.children(of: node)
    switch position {
    case .start where children.isEmpty: Self.add(new, &start[node.index, default: Insertions()])
    case .end where children.isEmpty: Self.add(new, &end[node.index, default: Insertions()])
    case .start: Self.add(new, &before[children[0].index, default: Insertions()])
    case .end: Self.add(new, &after[children[children.count - 1].index, default: Insertions()])
    case .before(let child): Self.add(new, &before[child.index, default: Insertions()])
    case .after(let child): Self.add(new, &after[child.index, default: Insertions()])
    }
  }

  private static func add(_ new: Insertions, _ place: inout Insertions) {
    place.entries += new.entries
    place.items += new.items
  }

  /// The items or keys written in a collection; none for an alias.
  static func children(of node: Node) -> [Node] {
    switch node.kind {
    case .sequence: Array(node.items)
    case .mapping: node.pairs.map(\.key)
    case .scalar, .alias: []
    }
  }

  /// The data of a node; nil where it has none, as for a merge of text.
  func value(of written: Node) -> Value? {
    let node = written.resolved
    if let new = sets[written.index] ?? sets[node.index] { return new }
    switch node.kind {
    case .sequence where node.count > 0: return sequence(node)
    case .mapping where node.count > 0: return mapping(node)
    default: return filled(node) ?? (try? node.value)
    }
  }

  private func filled(_ node: Node) -> Value? {
    let (first, last) = (start[node.index] ?? Insertions(), end[node.index] ?? Insertions())
    if !first.items.isEmpty || !last.items.isEmpty { return .sequence(first.items + last.items) }
    if !first.entries.isEmpty || !last.entries.isEmpty { return .mapping(first.entries + last.entries) }
    return nil
  }

  private func sequence(_ node: Node) -> Value? {
    var items: [Value] = []
    for item in node.items {
      items += before[item.index]?.items ?? []
      if !removed.contains(item.index) {
        guard let value = value(of: item) else { return nil }
        items.append(value)
      }
      items += after[item.index]?.items ?? []
    }
    return .sequence(items)
  }

  private func mapping(_ node: Node) -> Value? {
    var entries: [Value.Entry] = []
    var positions: [[UInt8]: Int] = [:]
    func set(_ new: [Value.Entry]) {
      for entry in new {
        if let position = positions[Array(entry.key.utf8)] {
          entries[position].value = entry.value
        } else {
          positions[Array(entry.key.utf8)] = entries.count
          entries.append(entry)
        }
      }
    }
    for (key, written) in node.pairs.map({ ($0.key, $0.value) }) {
      set(before[key.index]?.entries ?? [])
      if !removed.contains(key.index) {
        guard let value = value(of: written) else { return nil }
        if isMerge(key) {
          guard let merged = Self.merged(value) else { return nil }
          set(merged)
        } else {
          guard let name = name(of: key) else { return nil }
          set([Value.Entry(name, value)])
        }
      }
      set(after[key.index]?.entries ?? [])
    }
    return .mapping(entries)
  }

  /// What a merge key brings in, the first mapping of a sequence last.
  private static func merged(_ value: Value) -> [Value.Entry]? {
    switch value {
    case .mapping(let entries): return entries
    case .sequence(let items):
      var all: [Value.Entry] = []
      for item in items.reversed() {
        guard case .mapping(let entries) = item else { return nil }
        all += entries
      }
      return all
    default: return nil
    }
  }

  // MARK: Keys

  private func isMerge(_ key: Node) -> Bool {
    sets[key.index] == nil && key.kind == .scalar && key.style == .plain && key.tag == nil && key.text == "<<"
  }

  private func name(of key: Node) -> String? {
    switch sets[key.index] ?? sets[key.resolved.index] {
    case nil: key.memberName
    case .string(let text): text
    case .integer(let number): String(number)
    case .boolean(let flag): String(flag)
    case .double(let number): String(number)
    case .null, .sequence, .mapping: nil
    }
  }

  /// Whether a key that is inserted or renamed would be in its mapping twice.
  var gainsDuplicates: Bool {
    document.records.indices.contains { index in
      let mapping = document.node(at: index)
      let around = mapping.kind == .mapping ? Array(mapping.pairs.map(\.key)) : []
      let renamed = around.filter { sets[$0.index] != nil }.map { name(of: $0) }
      let inserted =
        around.flatMap { (before[$0.index]?.entries ?? []) + (after[$0.index]?.entries ?? []) }
        + (start[index]?.entries ?? []) + (end[index]?.entries ?? [])
      var gained: [[UInt8]] = renamed.compactMap { $0.map { Array($0.utf8) } } + inserted.map { Array($0.key.utf8) }
      guard !gained.isEmpty else { return false }
      let kept = around.filter { sets[$0.index] == nil && !removed.contains($0.index) && !isMerge($0) }
      let present = Set(kept.compactMap { $0.memberName.map { Array($0.utf8) } })
      if gained.contains(where: present.contains) { return true }
      gained.sort { $0.lexicographicallyPrecedes($1) }
      return zip(gained, gained.dropFirst()).contains { $0 == $1 }
    }
  }
}
