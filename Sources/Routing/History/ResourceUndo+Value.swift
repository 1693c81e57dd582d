import MeshStores
import YAML

extension ResourceUndo {
  /// The undo as data.
  var value: Value {
    switch self {
    case .edits(let inversion):
      ["if": .sequence(inversion.conditions.map(\.value)), "do": .sequence(inversion.changes.compactMap(\.kept))]
    case .deletion(let content): ["delete": .string(content)]
    case .creation(let value): ["create": value]
    case .impossible(let obstacle): ["not": .string(obstacle.rawValue)]
    }
  }

  /// Reads an undo. Anything else cannot be undone, and neither can edits of what is no configuration, such as the name.
  init(_ value: Value) {
    self = .impossible(value["not"]?.string.flatMap(Obstacle.init) ?? .unreadable)
    if let content = value["delete"]?.string { self = .deletion(content: content) }
    if let object = value["create"] { self = .creation(object) }
    guard let changes = value["do"]?.items, let conditions = value["if"]?.items else { return }
    let edits = changes.compactMap(Edit.init(kept:))
    let kept = conditions.compactMap(FieldCondition.init)
    guard edits.count == changes.count, kept.count == conditions.count, edits.allSatisfy(\.isOfSpec) else { return }
    self = .edits(EditInversion(conditions: kept, changes: edits))
  }
}

extension FieldCondition {
  fileprivate var value: Value {
    switch self {
    case .fingerprint(let path, let fingerprint): ["is", path.value, .string(fingerprint)]
    case .absent(let path): ["absent", path.value]
    case .count(let path, let count): ["count", path.value, .integer(Int64(count))]
    }
  }

  fileprivate init?(_ value: Value) {
    let items = value.items
    guard items.count > 1, let path = FieldPath(items[1]) else { return nil }
    switch (items[0].string, items.last) {
    case ("is", .string(let fingerprint)): self = .fingerprint(path, fingerprint)
    case ("absent", _): self = .absent(path)
    case ("count", .integer(let count)): self = .count(path, Int(clamping: count))
    default: return nil
    }
  }
}

extension Edit {
  /// The change as data; nil for a condition.
  fileprivate var kept: Value? {
    switch self {
    case .test: nil
    case .set(let path, let value): ["set", path.value, value]
    case .insert(let path, let value): ["insert", path.value, value]
    case .remove(let path): ["remove", path.value]
    }
  }

  fileprivate init?(kept value: Value) {
    let items = value.items
    guard items.count > 1, let path = FieldPath(items[1]) else { return nil }
    switch (items[0].string, items.count) {
    case ("set", 3): self = .set(path, items[2])
    case ("insert", 3): self = .insert(path, items[2])
    case ("remove", 2): self = .remove(path)
    default: return nil
    }
  }

  fileprivate var isOfSpec: Bool { path.steps.first == "spec" }
}

extension FieldPath {
  /// Names as strings, places as numbers: a name may look like a number.
  fileprivate var value: Value {
    .sequence(
      steps.map { step in
        switch step {
        case .field(let name): .string(name)
        case .item(let place): .integer(Int64(place))
        }
      }
    )
  }

  fileprivate init?(_ value: Value) {
    var steps: [Step] = []
    for item in value.items {
      if let name = item.string {
        steps.append(.field(name))
      } else if let place = item.count {
        steps.append(.item(place))
      } else {
        return nil
      }
    }
    self.init(steps)
  }
}
