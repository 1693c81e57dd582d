public import YAML

/// What becomes of one HTTP rule of a VirtualService.
///
/// A change is a function of data; the text is edited only where the data differs.
public protocol RuleChange: Sendable {
  /// The rule with the change made, or why it cannot be.
  func applied(to rule: Value) throws(RuleRefusal) -> Value

  /// What the change is about, as a rule has it, in the order in which people are shown it.
  func facts(of rule: Value) -> [RuleFact]
}
