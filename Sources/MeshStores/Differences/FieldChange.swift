public import YAML

/// One field or item in which two states of a resource differ.
public struct FieldChange: Sendable, Equatable {
  /// Where it is in the state before; for an item that is new, the item before which it stands.
  public let path: FieldPath
  /// The value before; nil if there was none.
  public let before: Value?
  /// The value after; nil if there is none.
  public let after: Value?

  /// Makes a change.
  public init(_ path: FieldPath, before: Value?, after: Value?) {
    self.path = path
    self.before = before
    self.after = after
  }

  /// The edit that makes this change; nil where nothing changes.
  var edit: Edit? {
    switch (before, after) {
    case (_?, let after?): .set(path, after)
    case (nil, let after?): .insert(path, after)
    case (_?, nil): .remove(path)
    case (nil, nil): nil
    }
  }
}
