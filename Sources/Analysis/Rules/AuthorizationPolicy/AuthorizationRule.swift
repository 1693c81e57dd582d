import Resources
import YAML

/// One rule of an AuthorizationPolicy.
struct AuthorizationRule {
  /// The rule's mapping.
  let node: Node

  /// The rules of a policy, in the order of the text.
  static func all(of policy: MeshObject) -> [AuthorizationRule] {
    policy.spec?.elements("rules").map(AuthorizationRule.init) ?? []
  }

  /// What is written of those that send the request.
  var sources: [Node] { node.elements("from").compactMap { $0.member("source") } }

  /// What is written of the request.
  var operations: [Node] { node.elements("to").compactMap { $0.member("operation") } }

  /// The other conditions, each a key and its values.
  var conditions: [Node] { node.elements("when") }
}
