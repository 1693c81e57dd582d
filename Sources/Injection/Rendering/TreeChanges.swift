import YAML

/// The smallest edits that turn the data of some nodes into other data, leaving all other text as it is.
///
/// A mapping is compared key by key. A list whose items have names (containers, volumes, variables) is compared
/// item by item; any other list is replaced when it differs.
struct TreeChanges {
  private enum Change {
    case set(Value)
    case remove
    case insertEntries([Value.Entry], DocumentEdit.Position)
    case insertItems([Value], DocumentEdit.Position)
  }

  private let movable: Set<String>
  private let keepsComments: Bool
  private var changes: [(node: Node, change: Change)] = []

  /// Begins without changes; `movable` names the list items that may be written elsewhere in their list.
  ///
  /// With `keepsComments` the comments above what is removed stay.
  init(movable: Set<String>, keepsComments: Bool = false) {
    self.movable = movable
    self.keepsComments = keepsComments
  }

  /// The nodes whose text changes.
  var nodes: some Sequence<Node> { changes.lazy.map(\.node) }

  /// Adds the changes to an edit.
  func add(to edit: inout DocumentEdit) {
    for (node, change) in changes {
      switch change {
      case .set(let value): edit.set(node, to: value)
      case .remove: edit.remove(node, keepingComments: keepsComments)
      case .insertEntries(let entries, let position): edit.insert(entries, into: node, at: position)
      case .insertItems(let items, let position): edit.insert(items, into: node, at: position)
      }
    }
  }

  /// Changes the field at a path; the fields that lead to its parent must be there.
  mutating func change(_ object: Node, at path: [String], from actual: Value, to desired: Value) {
    guard !actual.isEquivalent(to: desired), let key = path.last else { return }
    guard let parent = object.descendant(at: path.dropLast())?.resolved else { return }
    if let node = parent.value(forKey: key) {
      change(node, from: actual, to: desired)
    } else {
      insert([Value.Entry(key, desired)], into: parent, at: .start)
    }
  }

  /// Takes the field at a path out of its parent, if it is written there.
  mutating func remove(_ object: Node, at path: [String]) {
    guard let key = path.last, let parent = object.descendant(at: path.dropLast())?.resolved else { return }
    if let pair = parent.pairs.first(where: { $0.key.text == key }) { remove(pair.key) }
  }

  private mutating func change(_ node: Node, from actual: Value, to desired: Value) {
    guard !actual.isEquivalent(to: desired) else { return }
    switch (actual, desired) {
    case (.mapping(let entries), .mapping) where node.kind == .mapping && !entries.isEmpty:
      changeMapping(node, from: actual, to: desired)
    case (.sequence(let old), .sequence(let new)) where node.kind == .sequence && node.count == old.count:
      changeSequence(node, from: old, to: new)
    default:
      set(node, to: desired)
    }
  }

  private mutating func changeMapping(_ node: Node, from actual: Value, to desired: Value) {
    let (present, wanted) = (FieldTable(actual), FieldTable(desired))
    let surplus = actual.entries.filter { wanted[$0.key] == nil }
    let surplusKeys = FieldTable(.mapping(surplus))
    let pairs = surplus.isEmpty ? [] : node.pairs.filter { surplusKeys[$0.key.text] != nil }
    // A key that came in through a merge key cannot be taken out where it is not written.
    guard pairs.count == surplus.count else { return set(node, to: desired) }
    var missing: [Value.Entry] = []
    for entry in desired.entries {
      let old = present[entry.key]
      if let old, old.isEquivalent(to: entry.value) { continue }
      if let old, let child = node.value(forKey: entry.key) {
        change(child, from: old, to: entry.value)
      } else {
        missing.append(entry)
      }
    }
    for pair in pairs { remove(pair.key) }
    if !missing.isEmpty { insert(missing, into: node, at: .end) }
  }

  private mutating func changeSequence(_ node: Node, from old: [Value], to new: [Value]) {
    guard let oldNames = Self.distinctNames(old), let newNames = Self.distinctNames(new) else {
      return set(node, to: .sequence(new))
    }
    guard let kept = keptNames(oldNames, newNames) else { return set(node, to: .sequence(new)) }
    let nodes = Dictionary(zip(oldNames, node.items), uniquingKeysWith: { first, _ in first })
    let values = Dictionary(zip(oldNames, old), uniquingKeysWith: { first, _ in first })
    var previous: Node?
    var missing: [Value] = []
    for (name, item) in zip(newNames, new) {
      guard kept.contains(name), let child = nodes[name], let value = values[name] else {
        missing.append(item)
        continue
      }
      insert(missing, into: node, after: previous)
      missing = []
      change(child, from: value, to: item)
      previous = child
    }
    insert(missing, into: node, after: previous)
    for name in oldNames where !kept.contains(name) {
      if let item = nodes[name] { remove(item) }
    }
  }

  /// The items that stay where they are; nil when the list has to be written anew.
  private func keptNames(_ old: [String], _ new: [String]) -> Set<String>? {
    let (inOld, inNew) = (Set(old), Set(new))
    for isKept in [{ _ in true }, { [movable] in !movable.contains($0) }] as [(String) -> Bool] {
      let kept = old.filter { isKept($0) && inNew.contains($0) }
      guard kept == new.filter({ isKept($0) && inOld.contains($0) }) else { continue }
      return kept.isEmpty ? nil : Set(kept)
    }
    return nil
  }

  private static func distinctNames(_ items: [Value]) -> [String]? {
    let names = items.compactMap(\.name)
    return names.count == items.count && Set(names).count == names.count ? names : nil
  }

  private mutating func set(_ node: Node, to value: Value) {
    changes.append((node, .set(value)))
  }

  private mutating func remove(_ node: Node) {
    changes.append((node, .remove))
  }

  private mutating func insert(_ entries: [Value.Entry], into mapping: Node, at position: DocumentEdit.Position) {
    changes.append((mapping, .insertEntries(entries, position)))
  }

  private mutating func insert(_ items: [Value], into sequence: Node, after previous: Node?) {
    guard !items.isEmpty else { return }
    changes.append((sequence, .insertItems(items, previous.map { .after($0) } ?? .start)))
  }
}
