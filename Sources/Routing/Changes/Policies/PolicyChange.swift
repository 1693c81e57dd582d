public import YAML

/// What becomes of a traffic policy of a DestinationRule: how clients of a host, or of one of its subsets, send to it.
public protocol PolicyChange: Sendable {
  /// The parts of a policy that it changes: a policy of a subset that has one of them does not look at the host's.
  var components: [String] { get }

  /// The policy with the change made; one that is empty goes.
  func applied(to policy: Value) -> Value

  /// What the change is about, as a policy has it, in the order in which people are shown it.
  func facts(of policy: Value) -> [RuleFact]
}
