import YAML

/// One declared change, its node named by the ordinals of children from the root down.
enum EditStep {
  enum Place {
    case start, end
    case before(Int)
    case after(Int)
  }

  case set([Int], Value)
  case entries([Int], [Value.Entry], Place)
  case items([Int], [Value], Place)
  case remove([Int])
  case rename([Int], Value)
}

extension EditStep {
  /// Declares the change on a document's edit.
  func declare(in edit: inout DocumentEdit, root: Node) {
    switch self {
    case .set(let path, let value): edit.set(Self.node(path, root), to: value)
    case .entries(let path, let entries, let place):
      let node = Self.node(path, root)
      edit.insert(entries, into: node, at: Self.position(place, node))
    case .items(let path, let items, let place):
      let node = Self.node(path, root)
      edit.insert(items, into: node, at: Self.position(place, node))
    case .remove(let path): edit.remove(Self.child(path, root))
    case .rename(let path, let name): edit.set(Self.child(path, root), to: name)
    }
  }

  static func node(_ path: [Int], _ root: Node) -> Node {
    path.reduce(root) { node, ordinal in
      node.kind == .sequence ? Array(node.items)[ordinal] : Array(node.pairs)[ordinal].value
    }
  }

  /// The item or the key that a path names.
  private static func child(_ path: [Int], _ root: Node) -> Node {
    key(path.last ?? 0, of: node(Array(path.dropLast()), root))
  }

  private static func key(_ ordinal: Int, of node: Node) -> Node {
    node.kind == .sequence ? Array(node.items)[ordinal] : Array(node.pairs)[ordinal].key
  }

  private static func position(_ place: Place, _ node: Node) -> DocumentEdit.Position {
    switch place {
    case .start: .start
    case .end: .end
    case .before(let ordinal): .before(key(ordinal, of: node))
    case .after(let ordinal): .after(key(ordinal, of: node))
    }
  }
}

/// The same changes made to data, as the yardstick for edits of text.
struct ValueEdit {
  private var sets: [[Int]: Value] = [:]
  private var removed: Set<[Int]> = []
  private var renamed: [[Int]: String] = [:]
  private var before: [[Int]: Value] = [:]
  private var after: [[Int]: Value] = [:]
  private var start: [[Int]: Value] = [:]
  private var end: [[Int]: Value] = [:]

  init(_ steps: [EditStep], of value: Value) {
    for step in steps {
      switch step {
      case .set(let path, let value): sets[path] = value
      case .entries(let path, let entries, let place): insert(.mapping(entries), path, place, in: value)
      case .items(let path, let items, let place): insert(.sequence(items), path, place, in: value)
      case .remove(let path): removed.insert(path)
      case .rename(let path, let name): renamed[path] = name.string
      }
    }
  }

  private mutating func insert(_ new: Value, _ path: [Int], _ place: EditStep.Place, in root: Value) {
    let collection = path.reduce(root) { value, ordinal in
      value.items.isEmpty ? value.entries[ordinal].value : value.items[ordinal]
    }
    let count = max(collection.items.count, collection.entries.count)
    switch place {
    case .start where count > 0: before[path + [0]] = Self.join(before[path + [0]], new)
    case .end where count > 0: after[path + [count - 1]] = Self.join(after[path + [count - 1]], new)
    case .start: start[path] = Self.join(start[path], new)
    case .end: end[path] = Self.join(end[path], new)
    case .before(let ordinal): before[path + [ordinal]] = Self.join(before[path + [ordinal]], new)
    case .after(let ordinal): after[path + [ordinal]] = Self.join(after[path + [ordinal]], new)
    }
  }

  private static func join(_ left: Value?, _ right: Value?) -> Value {
    switch (left, right) {
    case (.mapping(let a)?, .mapping(let b)?): .mapping(a + b)
    case (.sequence(let a)?, .sequence(let b)?): .sequence(a + b)
    case (let a?, nil): a
    case (nil, let b?): b
    default: .null
    }
  }

  func apply(to value: Value, at path: [Int] = []) -> Value {
    if let new = sets[path] { return new }
    let fresh = Self.join(start[path], end[path])
    switch value {
    case .mapping(let entries) where !entries.isEmpty:
      var result: [Value.Entry] = []
      for (ordinal, entry) in entries.enumerated() {
        let place = path + [ordinal]
        result += before[place]?.entries ?? []
        if !removed.contains(place) {
          result.append(Value.Entry(renamed[place] ?? entry.key, apply(to: entry.value, at: place)))
        }
        result += after[place]?.entries ?? []
      }
      return .mapping(result)
    case .sequence(let items) where !items.isEmpty:
      var result: [Value] = []
      for (ordinal, item) in items.enumerated() {
        let place = path + [ordinal]
        result += before[place]?.items ?? []
        if !removed.contains(place) { result.append(apply(to: item, at: place)) }
        result += after[place]?.items ?? []
      }
      return .sequence(result)
    default:
      return start[path] == nil && end[path] == nil ? value : fresh
    }
  }
}
