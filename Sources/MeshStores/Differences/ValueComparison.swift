import Resources
import YAML

/// Compares data field by field, and brings the second in the order of the first.
///
/// Recursive, as deep as data can be read.
struct ValueComparison {
  private(set) var changes: [FieldChange] = []

  /// Notes in what two values differ; gives the second in the order of the first.
  mutating func compare(_ old: Value, _ new: Value, _ shape: Shape, at path: FieldPath) -> Value {
    switch (old, new) {
    case (.mapping(let oldEntries), .mapping(let newEntries)):
      return compare(oldEntries, newEntries, shape, at: path)
    case (.sequence(let oldItems), .sequence(let newItems)):
      return compare(oldItems, newItems, shape, at: path)
    default:
      if old.isEquivalent(to: new) { return old }
      changes.append(FieldChange(path, before: old, after: new))
      return new
    }
  }

  // MARK: Mappings

  private mutating func compare(
    _ old: [Value.Entry],
    _ new: [Value.Entry],
    _ shape: Shape,
    at path: FieldPath
  ) -> Value {
    let values = Dictionary(new.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { _, last in last })
    var aligned: [Value.Entry] = []
    for entry in old {
      let place = path.appending(.field(entry.key))
      let value = values[Array(entry.key.utf8)] ?? .null
      if entry.value == .null, value == .null { continue }
      if value == .null {
        changes.append(FieldChange(place, before: entry.value, after: nil))
      } else {
        let field = Self.field(entry.key, of: shape)
        aligned.append(Value.Entry(entry.key, compare(entry.value, value, field, at: place)))
      }
    }
    let known = Set(old.map { Array($0.key.utf8) })
    for entry in new where entry.value != .null && !known.contains(Array(entry.key.utf8)) {
      changes.append(FieldChange(path.appending(.field(entry.key)), before: nil, after: entry.value))
      aligned.append(entry)
    }
    return .mapping(aligned)
  }

  private static func field(_ name: String, of shape: Shape) -> Shape {
    switch shape {
    case .object(let object): object.field(named: name)?.shape ?? .any
    case .map(let value, _): value
    default: .any
    }
  }

  // MARK: Lists

  private mutating func compare(_ old: [Value], _ new: [Value], _ shape: Shape, at path: FieldPath) -> Value {
    guard case .list(let item, let rule) = shape else { return compareByPlace(old, new, .any, at: path) }
    switch rule.identity {
    case .position: return compareByPlace(old, new, item, at: path)
    case .value: return compareByIdentity(old, new, item, at: path) { $0 }
    case .keys(let keys):
      return compareByIdentity(old, new, item, at: path) { value in
        .sequence(keys.map { Self.key($0, of: value) })
      }
    }
  }

  /// The value of a key of an item. A port without a protocol is one of TCP (core/v1 `ServicePort.protocol`).
  private static func key(_ name: StaticString, of item: Value) -> Value {
    item[name.description] ?? (name.description == "protocol" ? "TCP" : .null)
  }

  /// Items that are alike at both ends are the same ones; between them each is compared with that at its place.
  private mutating func compareByPlace(_ old: [Value], _ new: [Value], _ item: Shape, at path: FieldPath) -> Value {
    let common = min(old.count, new.count)
    let start = (0..<common).first { !old[$0].isEquivalent(to: new[$0]) } ?? common
    let tail = (0..<(common - start)).first { !old[old.count - 1 - $0].isEquivalent(to: new[new.count - 1 - $0]) }
    let kept = tail ?? common - start
    let oldEnd = old.count - kept
    let newEnd = new.count - kept
    var aligned = Array(old[..<start])
    for place in start..<max(oldEnd, newEnd, start) {
      let step = path.appending(.item(min(place, oldEnd)))
      if place < oldEnd, place < newEnd {
        aligned.append(compare(old[place], new[place], item, at: step))
      } else if place < newEnd {
        changes.append(FieldChange(step, before: nil, after: new[place]))
        aligned.append(new[place])
      } else {
        changes.append(FieldChange(path.appending(.item(place)), before: old[place], after: nil))
      }
    }
    return .sequence(aligned + old[oldEnd...])
  }

  /// Items of the same identity are the same ones, wherever they stand.
  private mutating func compareByIdentity(
    _ old: [Value],
    _ new: [Value],
    _ item: Shape,
    at path: FieldPath,
    _ identity: (Value) -> Value
  ) -> Value {
    var rest = new.map { (identity: identity($0), value: $0) }
    var aligned: [Value] = []
    for (place, value) in old.enumerated() {
      let wanted = identity(value)
      let step = path.appending(.item(place))
      if let match = rest.firstIndex(where: { $0.identity.isEquivalent(to: wanted) }) {
        aligned.append(compare(value, rest.remove(at: match).value, item, at: step))
      } else {
        changes.append(FieldChange(step, before: value, after: nil))
      }
    }
    for (_, value) in rest {
      changes.append(FieldChange(path.appending(.item(old.count)), before: nil, after: value))
      aligned.append(value)
    }
    return .sequence(aligned)
  }
}
