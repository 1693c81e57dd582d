import Resources
import YAML

/// What differs between two states of an object, path by path.
struct FieldComparison {
  private(set) var added = FieldSet()
  private(set) var modified = FieldSet()
  private(set) var removed = FieldSet()
  private let isCustom: Bool

  init(from old: Value?, to new: Value?, _ resource: ServedResource) {
    isCustom = resource.isCustom
    compare(Self.ownable(old ?? [:]), Self.ownable(new ?? [:]), resource.shape, [])
  }

  /// What a server sets itself is nobody's.
  static func ownable(_ object: Value) -> Value {
    var result = object
    result.set("apiVersion", to: nil)
    result.set("kind", to: nil)
    for field in [
      "name", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "selfLink",
      "deletionTimestamp", "deletionGracePeriodSeconds",
    ] { result.set("metadata", field, to: nil) }
    if result["metadata"]?.entries.isEmpty ?? false { result.set("metadata", to: nil) }
    return result
  }

  private mutating func compare(_ old: Value?, _ new: Value?, _ shape: Shape?, _ path: [PathElement]) {
    let before = old.flatMap { FieldParts.of($0, shape) }
    let after = new.flatMap { FieldParts.of($0, shape) }
    guard old == nil || before != nil, new == nil || after != nil, !(before ?? []).isEmpty || !(after ?? []).isEmpty
    else { return compareLeaf(old, new, path) }
    if !path.isEmpty, isMarked(path, shape) {
      if old == nil { added.insert(path) }
      if new == nil { removed.insert(path) }
    }
    let previous = Dictionary((before ?? []).map { ($0.element, $0) }) { first, _ in first }
    var seen: Set<PathElement> = []
    for part in after ?? [] {
      seen.insert(part.element)
      compare(previous[part.element]?.value, part.value, part.shape, path + [part.element])
    }
    for part in before ?? [] where !seen.contains(part.element) {
      compare(part.value, nil, part.shape, path + [part.element])
    }
  }

  private mutating func compareLeaf(_ old: Value?, _ new: Value?, _ path: [PathElement]) {
    if let old, let new {
      if !old.isSame(as: new) { modified.insert(path) }
    } else if new != nil {
      added.insert(path)
    } else if old != nil {
      removed.insert(path)
    }
  }

  /// Whether a mapping counts as a path of its own when it comes or goes.
  ///
  /// A built-in kind is compared with Go structs, whose own structs are always there; maps and items are not.
  private func isMarked(_ path: [PathElement], _ shape: Shape?) -> Bool {
    if path == [.field("metadata")] || path == [.field("status")] { return false }
    if isCustom { return true }
    switch path.last {
    case .field: if case .object = shape { return false }
    default: return true
    }
    return path.last != .field("containers")
  }
}
