import YAML

/// A rule that types and bounds cannot say: one of a CRD's CEL rules, by name.
///
/// A check must stand any input, since it also runs on objects with other mistakes, and must say that all is well
/// when what it looks at has a wrong type: that is reported already.
public struct Check: Sendable {
  /// The name, for tests and tables.
  public let name: StaticString
  /// What must hold: a lower-case sentence without a full stop.
  public let message: StaticString
  /// The node that breaks the rule; nil when all is well.
  public let violation: @Sendable (Node) -> Node?

  /// A check that points at the part that breaks the rule.
  public init(
    _ name: StaticString,
    _ message: StaticString,
    violation: @escaping @Sendable (Node) -> Node?
  ) {
    self.name = name
    self.message = message
    self.violation = violation
  }

  /// A check of a value as a whole.
  public init(_ name: StaticString, _ message: StaticString, holds: @escaping @Sendable (Node) -> Bool) {
    self.init(name, message) { holds($0) ? nil : $0 }
  }
}
