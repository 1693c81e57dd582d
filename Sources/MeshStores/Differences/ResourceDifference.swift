public import Resources
public import YAML

/// In what two states of one resource differ for the API. Pure.
///
/// The order of keys never matters. Lists are matched by what the schema of the kind says: items with keys by their keys,
/// sets by their values, in either case without regard to order; all other lists item by item from both ends. A field
/// that is null is one that is not there. What only the server writes, such as `status` and `metadata.uid`, is left out,
/// and of a Secret no value is shown.
public struct ResourceDifference: Sendable {
  /// What stands for a value of a Secret (kubectl `pkg/cmd/diff/diff.go`).
  private static let mask = "***"

  /// The state before, in which the values of a Secret are masked.
  public let before: Value
  /// The state after, masked too, its keys and matched items in the order of the state before: so that its text differs
  /// from that of `before` in what matters alone.
  public let after: Value
  /// Every change, in the order of the state before; values of a Secret are masked.
  public let changes: [FieldChange]
  /// The edits that make the resource before the one after. They are not masked.
  public let edits: [Edit]

  /// Compares two states of a resource of a type. O(size), but for lists whose items change.
  public init(from before: Value, to after: Value, type: GroupVersionKind) {
    let kind = ResourceKind.of(type)
    let shape = kind?.schema(version: type.version) ?? kind?.schemas.first
    var comparison = ValueComparison()
    let old = ServerFields.removed(from: before, comparedWith: after)
    let new = ServerFields.removed(from: after, comparedWith: before)
    let aligned = comparison.compare(old, new, shape.map { .object($0.shape) } ?? .any, at: [])
    // What the server wrote has no place in edits, but the items and keys around it keep theirs.
    edits = comparison.changes.compactMap(\.edit)
    guard kind == .secret else {
      self.before = old
      self.after = aligned
      changes = comparison.changes
      return
    }
    self.before = SecretMask(old, aligned, as: "\(Self.mask) (before)").masked(old)
    self.after = SecretMask(old, aligned, as: "\(Self.mask) (after)").masked(aligned)
    changes = SecretMask.masked(comparison.changes, Self.mask)
  }

  /// Whether both states are the same for the API.
  public var isEmpty: Bool { changes.isEmpty }
}
