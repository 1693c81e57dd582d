public import YAML

extension JSONPatch {
  /// Data with the patch applied; the conditions among the operations are taken as met.
  ///
  /// O(operations · what they pass). Throws what has no place in the data.
  public func applied(to value: Value) throws(EditProblem) -> Value {
    var result = value
    for operation in operations { try Self.apply(operation, to: &result) }
    return result
  }

  private static func apply(_ operation: Operation, to value: inout Value) throws(EditProblem) {
    switch operation {
    case .test: return
    case .add(let path, let new): try change(&value, path, path.steps[...]) { $0.add($1, new) }
    case .replace(let path, let new): try change(&value, path, path.steps[...]) { $0.replace($1, with: new) }
    case .remove(let path): try change(&value, path, path.steps[...]) { $0.remove($1) }
    }
  }

  /// Changes what the last step leads to in the collection that holds it; the change tells whether it could be made.
  private static func change(
    _ value: inout Value,
    _ path: FieldPath,
    _ steps: ArraySlice<FieldPath.Step>,
    _ body: (inout Value, FieldPath.Step) -> Bool
  ) throws(EditProblem) {
    guard let step = steps.first else { throw .identity(path) }
    if steps.count == 1 {
      guard body(&value, step) else { throw .nothing(at: path) }
      return
    }
    // Taken out for the time being, so that nothing is copied that does not change.
    guard var child = value.take(step) else { throw .nothing(at: path) }
    try change(&child, path, steps.dropFirst(), body)
    _ = value.replace(step, with: child)
  }
}

extension Value {
  /// What a step leads to; nil when there is nothing.
  func child(_ step: FieldPath.Step) -> Value? {
    switch (self, step) {
    case (.mapping, .field(let name)): self[name]
    case (.sequence(let items), .item(let place)): items.indices.contains(place) ? items[place] : nil
    default: nil
    }
  }

  /// What a path leads to; nil when there is nothing. O(steps × members of each mapping on the way).
  public func value(at path: FieldPath) -> Value? {
    var value: Value? = self
    for step in path.steps { value = value?.child(step) }
    return value
  }

  /// What a step leads to, with null left in its place.
  fileprivate mutating func take(_ step: FieldPath.Step) -> Value? {
    guard let child = child(step) else { return nil }
    _ = replace(step, with: .null)
    return child
  }

  fileprivate mutating func add(_ step: FieldPath.Step, _ new: Value) -> Bool {
    switch (self, step) {
    case (.mapping(var entries), .field(let name)):
      if replace(step, with: new) { return true }
      self = .null
      entries.append(Entry(name, new))
      self = .mapping(entries)
    case (.sequence(var items), .item(let place)):
      guard 0...items.count ~= place else { return false }
      self = .null
      items.insert(new, at: place)
      self = .sequence(items)
    // A key without a value, or with null, can become either.
    case (.null, .field(let name)): self = .mapping([Entry(name, new)])
    case (.null, .item(0)): self = .sequence([new])
    default: return false
    }
    return true
  }

  fileprivate mutating func replace(_ step: FieldPath.Step, with new: Value) -> Bool {
    switch (self, step) {
    case (.mapping(var entries), .field(let name)):
      guard let place = entries.lastIndex(where: { $0.hasKey(name) }) else { return false }
      self = .null
      entries[place].value = new
      self = .mapping(entries)
    case (.sequence(var items), .item(let place)):
      guard items.indices.contains(place) else { return false }
      self = .null
      items[place] = new
      self = .sequence(items)
    default: return false
    }
    return true
  }

  fileprivate mutating func remove(_ step: FieldPath.Step) -> Bool {
    switch (self, step) {
    case (.mapping(var entries), .field(let name)):
      guard let place = entries.lastIndex(where: { $0.hasKey(name) }) else { return false }
      self = .null
      entries.remove(at: place)
      self = .mapping(entries)
    case (.sequence(var items), .item(let place)):
      guard items.indices.contains(place) else { return false }
      self = .null
      items.remove(at: place)
      self = .sequence(items)
    default: return false
    }
    return true
  }
}
