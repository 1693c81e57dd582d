/// What a map with keys of the writer's choice must keep to.
public final class MapRule: Sendable {
  /// The number of keys.
  public let count: ClosedRange<Int>
  /// The form of each key.
  public let keys: TextForm?
  /// Further rules by name.
  public let checks: [Check]

  /// Makes a rule.
  public init(count: ClosedRange<Int> = 0...Int.max, keys: TextForm? = nil, checks: [Check] = []) {
    self.count = count
    self.keys = keys
    self.checks = checks
  }

  /// Any keys in any number.
  public static let any = MapRule()
}
