import Output

/// Who is let through, as Envoy's filters for role-based access control say it.
public struct AccessControl: Sendable {
  /// What happens to whom a policy fits.
  enum Action: String {
    case allow = "ALLOW"
    case deny = "DENY"
  }

  /// One rule of an AuthorizationPolicy.
  struct Policy {
    let name: String
    let permission: JSONValue
    let principal: JSONValue

    var json: JSONValue { ["permissions": [permission], "principals": [principal]] }
  }

  let action: Action
  let policies: [Policy]

  var httpFilter: JSONValue { .named("envoy.filters.http.rbac", .httpRBAC, ["rules": rules]) }

  var networkFilter: JSONValue {
    .named("envoy.filters.network.rbac", .networkRBAC, ["rules": rules, "stat_prefix": "tcp."])
  }

  private var rules: JSONValue {
    let members = policies.sorted { $0.name < $1.name }.map { JSONValue.Member($0.name, $0.json) }
    return .message([
      "action": action == .deny ? "DENY" : nil,
      "policies": members.isEmpty ? nil : .object(members),
    ])
  }
}
