import Resources
import YAML

/// One rule of an AuthorizationPolicy.
///
/// A reference, so that the checks that ask for it share it. Immutable.
final class AuthorizationRule: Sendable {
  /// The rule's mapping.
  let node: Node
  /// What is written of those that send the request.
  let sources: [Node]
  /// What is written of the request.
  let operations: [Node]
  /// The other conditions, each a key and its values.
  let conditions: [Node]

  /// Reads a rule.
  init(_ node: Node) {
    self.node = node
    sources = node.elements("from").compactMap { $0.member("source") }
    operations = node.elements("to").compactMap { $0.member("operation") }
    conditions = node.elements("when")
  }
}
