/// What a list must keep to, and how two versions of it are matched item by item.
public final class ListRule: Sendable {
  /// What makes an item the same as one of another version of the list (`x-kubernetes-list-type`).
  public enum Identity: Sendable {
    /// Its place: the list is replaced as a whole.
    case position
    /// Its value: the list is a set.
    case value
    /// The values of these fields: the list is a map.
    case keys([StaticString])
  }

  /// What makes an item the same.
  public let identity: Identity
  /// Whether two items of the same identity are refused.
  public let isUnique: Bool
  /// The number of items.
  public let count: ClosedRange<Int>
  /// Further rules by name.
  public let checks: [Check]

  /// Makes a rule.
  public init(
    identity: Identity = .position,
    isUnique: Bool = false,
    count: ClosedRange<Int> = 0...Int.max,
    checks: [Check] = []
  ) {
    self.identity = identity
    self.isUnique = isUnique
    self.count = count
    self.checks = checks
  }

  /// Any items in any number.
  public static let any = ListRule()
}
