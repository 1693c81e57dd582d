public import YAML

/// Edits as a JSON patch (RFC 6902), whose operations happen one after another.
///
/// Conditions come first, then values that change nothing's place, then what moves items of lists, the last item first:
/// so that every path, which is one of the resource as it was read, still leads where it did.
public struct JSONPatch: Sendable, Equatable {
  /// One step of the patch (RFC 6902 §4).
  public enum Operation: Sendable, Equatable {
    /// The value must be there.
    case test(FieldPath, Value)
    /// Adds a field or an item, or replaces a field.
    case add(FieldPath, Value)
    /// Replaces what is there.
    case replace(FieldPath, Value)
    /// Takes out what is there.
    case remove(FieldPath)
  }

  /// The steps, in order.
  public let operations: [Operation]

  /// Makes a patch of operations.
  public init(_ operations: [Operation]) { self.operations = operations }

  /// Makes the patch of edits; two that concern the same part are refused. O(edits · log edits).
  public init(_ edits: [Edit]) throws(EditProblem) {
    let list = try EditList(edits)
    var inPlace: [Operation] = []
    var moving: [(path: FieldPath, isInsertion: Bool, order: Int, operation: Operation)] = []
    for (order, edit) in list.changes.enumerated() {
      switch edit {
      case .test: break
      case .set(let path, let value):
        if case .item? = path.steps.last {
          inPlace.append(.replace(path, value))
        } else {
          inPlace.append(.add(path, value))
        }
      case .insert(let path, let value): moving.append((path, true, order, .add(path, value)))
      case .remove(let path): moving.append((path, false, order, .remove(path)))
      }
    }
    moving.sort { left, right in
      if left.path != right.path { return Self.isBehind(left.path, right.path) }
      // What is at a place goes before another comes there; of two that come, the first is put in last.
      if left.isInsertion != right.isInsertion { return right.isInsertion }
      return left.order > right.order
    }
    operations =
      list.tests.compactMap { edit in
        if case .test(let path, let value) = edit { .test(path, value) } else { nil }
      } + inPlace + moving.map(\.operation)
  }

  /// Whether a path comes behind another in the text: items by number, fields by name, what is below a path behind it.
  private static func isBehind(_ left: FieldPath, _ right: FieldPath) -> Bool {
    for (left, right) in zip(left.steps, right.steps) where left != right {
      switch (left, right) {
      case (.item(let left), .item(let right)): return left > right
      case (.field(let left), .field(let right)): return right.utf8.lexicographicallyPrecedes(left.utf8)
      case (.item, .field): return true
      case (.field, .item): return false
      }
    }
    return left.steps.count > right.steps.count
  }

  /// The patch as JSON data, to be sent as `application/json-patch+json`.
  public var value: Value {
    .sequence(
      operations.map { operation in
        switch operation {
        case .test(let path, let value): ["op": "test", "path": .string(path.pointer), "value": value]
        case .add(let path, let value): ["op": "add", "path": .string(path.pointer), "value": value]
        case .replace(let path, let value): ["op": "replace", "path": .string(path.pointer), "value": value]
        case .remove(let path): ["op": "remove", "path": .string(path.pointer)]
        }
      }
    )
  }
}
