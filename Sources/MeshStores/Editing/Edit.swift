public import YAML

/// One change to a resource, or one condition for all of them.
///
/// Every path is one of the resource as it was read, at the revision that the edits are for: none of them shifts
/// another, and their order matters only for insertions at one place. Two changes to the same text are refused.
public enum Edit: Sendable, Equatable {
  /// Nothing is changed unless the value there equals this one; the order of keys does not matter.
  case test(FieldPath, Value)
  /// Puts a value in the place of what is there, or adds the field to the mapping that holds it.
  case set(FieldPath, Value)
  /// Adds a field that the mapping does not have yet, or an item before the one at the place; a place one behind the
  /// last item is the end of the list.
  case insert(FieldPath, Value)
  /// Takes out a field or an item.
  case remove(FieldPath)

  /// Whether it changes nothing by itself.
  public var isCondition: Bool { if case .test = self { true } else { false } }

  /// What the edit is about.
  public var path: FieldPath {
    switch self {
    case .test(let path, _), .set(let path, _), .insert(let path, _), .remove(let path): path
    }
  }
}
