import Output
import Resources
import YAML

/// Turns the rules of an AuthorizationPolicy into those of Envoy's filters.
///
/// Source: Istio `pilot/pkg/security/authz/model/model.go` and `generator.go`. What only HTTP has is unknown where the
/// bytes are passed on: a rule that allows by it allows nothing there, and one that denies by it leaves it out.
struct AccessPolicyTranslation {
  let action: AccessControl.Action
  let seesHTTP: Bool

  /// The rules, named as Istio names them; one that can never fit is left out.
  func policies(_ rule: AuthorizationRule) -> [AccessControl.Policy] {
    rule.clauses.enumerated().compactMap { place, clause in
      guard let permission = permission(clause), let principal = principal(clause, of: rule) else { return nil }
      let name = "ns[\(rule.namespace)]-policy[\(rule.name)]-rule[\(place)]"
      return AccessControl.Policy(name: name, permission: permission, principal: principal)
    }
  }

  private static let any: JSONValue = ["any": true]

  private func permission(_ clause: AuthorizationRule.Clause) -> JSONValue? {
    let operations = clause.operations.compactMap(operation)
    if operations.isEmpty, !clause.operations.isEmpty { return nil }
    guard let conditions = conditions(clause, AccessCondition.permission) else { return nil }
    return Self.all([Self.either(operations, "or_rules", "rules")] + conditions, "and_rules", "rules")
  }

  private func principal(_ clause: AuthorizationRule.Clause, of rule: AuthorizationRule) -> JSONValue? {
    let sources = clause.sources.compactMap { source($0, rule) }
    if sources.isEmpty, !clause.sources.isEmpty { return nil }
    guard let conditions = conditions(clause, AccessCondition.principal) else { return nil }
    return Self.all([Self.either(sources, "or_ids", "ids")] + conditions, "and_ids", "ids")
  }

  private func operation(_ node: Node) -> JSONValue? {
    let fields: [(StaticString, StaticString, isHTTP: Bool, (String) -> JSONValue?)] = [
      ("hosts", "notHosts", true, AccessCondition.host),
      ("methods", "notMethods", true, AccessCondition.method),
      ("paths", "notPaths", true, AccessCondition.path),
      ("ports", "notPorts", false, AccessCondition.port),
    ]
    return combined(node, fields, ("and_rules", "or_rules", "not_rule", "rules"))
  }

  private func source(_ node: Node, _ rule: AuthorizationRule) -> JSONValue? {
    let fields: [(StaticString, StaticString, isHTTP: Bool, (String) -> JSONValue?)] = [
      ("principals", "notPrincipals", false, AccessCondition.identity),
      (
        "serviceAccounts", "notServiceAccounts", false,
        { AccessCondition.serviceAccount($0, in: rule.namespace) }
      ),
      ("namespaces", "notNamespaces", false, AccessCondition.namespace),
      ("ipBlocks", "notIpBlocks", false, AccessCondition.directAddress),
      ("remoteIpBlocks", "notRemoteIpBlocks", false, AccessCondition.remoteAddress),
      ("requestPrincipals", "notRequestPrincipals", true, AccessCondition.requestIdentity),
    ]
    return combined(node, fields, ("and_ids", "or_ids", "not_id", "ids"))
  }

  /// Every field that is given holds, and any of its values; nil when one of them cannot be seen.
  private func combined(
    _ node: Node,
    _ fields: [(StaticString, StaticString, isHTTP: Bool, (String) -> JSONValue?)],
    _ words: (and: String, or: String, not: String, list: String)
  ) -> JSONValue? {
    var parts: [JSONValue] = []
    for (field, opposite, isHTTP, translate) in fields {
      let values = node.texts(field)
      let excluded = node.texts(opposite)
      if values.isEmpty, excluded.isEmpty { continue }
      if isHTTP, !seesHTTP {
        if action == .allow { return nil }
        continue
      }
      if !values.isEmpty { parts.append(Self.either(values.compactMap(translate), words.or, words.list)) }
      if !excluded.isEmpty {
        parts.append(.object([.init(words.not, Self.either(excluded.compactMap(translate), words.or, words.list))]))
      }
    }
    return Self.all(parts, words.and, words.list)
  }

  /// The conditions of `when` that one side of a policy holds; nil when one cannot be seen.
  private func conditions(_ clause: AuthorizationRule.Clause, _ side: AccessCondition.Side) -> [JSONValue]? {
    var conditions: [JSONValue] = []
    for node in clause.conditions {
      guard let condition = AccessCondition(key: node.memberText("key")) else {
        // What nobody can look at must not let anybody in.
        if action == .allow { return nil }
        continue
      }
      guard condition.side == side.side else { continue }
      if condition.isHTTP, !seesHTTP {
        if action == .allow { return nil }
        continue
      }
      let values = node.texts("values").compactMap(condition.translate)
      let excluded = node.texts("notValues").compactMap(condition.translate)
      if !values.isEmpty { conditions.append(Self.either(values, side.or, side.list)) }
      if !excluded.isEmpty { conditions.append(.object([.init(side.not, Self.either(excluded, side.or, side.list))])) }
    }
    return conditions
  }

  private static func either(_ parts: [JSONValue], _ word: String, _ list: String) -> JSONValue {
    if parts.isEmpty { return any }
    return parts.count == 1 ? parts[0] : .object([.init(word, .object([.init(list, .array(parts))]))])
  }

  private static func all(_ parts: [JSONValue], _ word: String, _ list: String) -> JSONValue {
    let meaningful = parts.filter { $0 != any }
    if meaningful.isEmpty { return any }
    return meaningful.count == 1
      ? meaningful[0] : .object([.init(word, .object([.init(list, .array(meaningful))]))])
  }
}
