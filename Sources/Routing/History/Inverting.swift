import MeshStores
import YAML

/// Edits on their way to their inversion.
struct Inverting {
  private(set) var conditions: [FieldCondition] = []
  private var changes: [Edit] = []
  /// Items that come back, by where they stood.
  private var returning: [(place: Int, edit: Edit)] = []
  private let edits: [Edit]
  private let before: Value
  private let after: Value
  private let moved: MovedPaths
  /// How many items came to each place so far.
  private var arrivals: [FieldPath: Int] = [:]

  init(_ edits: [Edit], _ before: Value, after: Value) {
    self.edits = edits
    self.before = before
    self.after = after
    moved = MovedPaths(by: edits)
  }

  /// The changes; items that come back to one place do so in the order in which they stood.
  var inverse: [Edit] { changes + returning.sorted { $0.place < $1.place }.map(\.edit) }

  mutating func add(_ edit: Edit) {
    guard let (parent, last) = edit.path.split else { return }
    switch edit {
    case .test: keep(edit.path)
    case .set:
      guard let path = moved.path(of: edit.path) else { return }
      if let old = before.value(at: edit.path) {
        change(.set(path, old), testing: path)
      } else {
        takeOut(path, of: parent)
      }
    case .insert:
      guard case .item(let place) = last else {
        if let path = moved.path(of: edit.path) { takeOut(path, of: parent) }
        return
      }
      guard let list = moved.path(of: parent) else { return }
      let order = arrivals[edit.path, default: 0]
      arrivals[edit.path] = order + 1
      takeOut(list.appending(.item(moved.place(ofInsertionAt: place, order: order, in: parent))), of: parent)
    case .remove: putBack(edit.path, parent, last)
    }
  }

  /// What was tested and lies beside all changes.
  private mutating func keep(_ path: FieldPath) {
    guard !edits.contains(where: { !$0.isCondition && $0.path.steps.starts(with: path.steps) }),
      let path = moved.path(of: path), let value = after.value(at: path)
    else { return }
    add(.fingerprint(path, value.fingerprint))
  }

  /// What was not there goes; a collection that was null is null again.
  private mutating func takeOut(_ path: FieldPath, of parent: FieldPath) {
    guard before.value(at: parent) == .null, let outer = moved.path(of: parent) else {
      return change(.remove(path), testing: path)
    }
    if !changes.contains(.set(outer, .null)) { change(.set(outer, .null), testing: outer) }
  }

  private mutating func putBack(_ path: FieldPath, _ parent: FieldPath, _ last: FieldPath.Step) {
    guard let old = before.value(at: path), let holder = moved.path(of: parent) else { return }
    switch last {
    case .field:
      let field = holder.appending(last)
      changes.append(.insert(field, old))
      add(.absent(field))
    case .item(let place):
      returning.append((place, .insert(holder.appending(.item(moved.gap(at: place, in: parent))), old)))
      add(.count(holder, after.value(at: holder)?.items.count ?? 0))
    }
  }

  private mutating func change(_ edit: Edit, testing path: FieldPath) {
    changes.append(edit)
    if let value = after.value(at: path) { add(.fingerprint(path, value.fingerprint)) }
  }

  private mutating func add(_ condition: FieldCondition) {
    if !conditions.contains(condition) { conditions.append(condition) }
  }
}
