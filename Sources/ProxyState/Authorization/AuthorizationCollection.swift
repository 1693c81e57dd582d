import YAML

/// Collects the policies that are in filters for role-based access control (envoy.extensions.filters.http.rbac.v3 and
/// envoy.extensions.filters.network.rbac.v3).
struct AuthorizationCollection {
  /// What the statistics begin with of rules that decide who asks an authorizer of the mesh: the filter behind it asks
  /// (istio `pilot/pkg/security/authz/model`, `RBACExtAuthzShadowRulesStatPrefix`).
  private static let customPrefix = "istio_ext_authz_"

  private struct Key: Hashable {
    let action: AuthorizationState.Action
    let name: String
  }

  private var rules: [Key: Set<String>] = [:]

  /// The policies so far, in the order of their actions and names.
  var policies: [AuthorizationState] {
    AuthorizationState.Action.allCases.flatMap { action in
      rules.filter { $0.key.action == action }.sorted { $0.key.name.isBefore($1.key.name) }.map { key, rules in
        AuthorizationState(action: action, name: key.name, ruleCount: rules.count)
      }
    }
  }

  /// Takes what a filter of a listener enforces.
  mutating func take(networkFilter filter: Node) {
    let settings = filter.field("typed_config") ?? filter.field("config")
    switch filter.text("name") {
    case "envoy.filters.network.rbac": settings.map { take($0) }
    case "envoy.filters.network.http_connection_manager", "envoy.http_connection_manager":
      for inner in settings?.list("http_filters") ?? [] where inner.text("name") == "envoy.filters.http.rbac" {
        (inner.field("typed_config") ?? inner.field("config")).map { take($0) }
      }
    default: break
    }
  }

  private mutating func take(_ settings: Node) {
    if let rules = settings.field("rules") { take(rules, as: Self.action(rules)) }
    if settings.text("shadow_rules_stat_prefix") == Self.customPrefix, let rules = settings.field("shadow_rules") {
      take(rules, as: .custom)
    }
  }

  /// Protobuf leaves out the first value of an enumeration, which is ALLOW (envoy.config.rbac.v3.RBAC.Action).
  private static func action(_ rules: Node) -> AuthorizationState.Action {
    AuthorizationState.Action(rawValue: rules.text("action")) ?? .allow
  }

  private mutating func take(_ rules: Node, as action: AuthorizationState.Action) {
    let names = rules.field("policies").map { $0.pairs.map(\.key.text) } ?? []
    for name in names {
      guard let (policy, rule) = Self.parts(of: name) else { continue }
      self.rules[Key(action: action, name: policy), default: []].insert(rule)
    }
    if names.isEmpty {
      self.rules[Key(action: action, name: AuthorizationState.anonymousName), default: []].insert("0")
    }
  }

  /// The policy and the rule in a name such as `ns[default]-policy[httpbin]-rule[0]`; nil for another name.
  private static func parts(of name: String) -> (policy: String, rule: String)? {
    guard let namespace = text(in: name, "ns["), let policy = text(in: name, "-policy["),
      let rule = text(in: name, "-rule[")
    else { return nil }
    return ("\(policy).\(namespace)", rule)
  }

  /// What stands between an opening and the next bracket; nil where there is none.
  private static func text(in name: String, _ opening: String) -> String? {
    let (bytes, wanted) = (Array(name.utf8), Array(opening.utf8))
    guard bytes.count >= wanted.count,
      let start = (0...bytes.count - wanted.count).first(where: { bytes[$0...].starts(with: wanted) })
    else { return nil }
    let rest = bytes[(start + wanted.count)...]
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
