import Output
import ProxyState

/// The policies that a proxy enforces, as people and programs see them.
struct AuthorizationTable {
  private let policies: [AuthorizationState]

  init(_ policies: [AuthorizationState]) { self.policies = policies }

  /// istioctl's table (istio `istioctl/pkg/authz/listener.go`).
  var text: String {
    var table = TabbedTable(titles: ["ACTION", "AuthorizationPolicy", "RULES"], gap: 3)
    for policy in policies { table.append([policy.action.rawValue, policy.name, "\(policy.ruleCount)"]) }
    return table.text
  }

  /// The policies for programs; members may be added, never renamed.
  var payload: JSONValue {
    let items = policies.map { policy -> JSONValue in
      [
        "action": .string(policy.action.rawValue),
        "policy": .string(policy.name),
        "rules": .integer(Int64(policy.ruleCount)),
      ]
    }
    return ["items": .array(items)]
  }
}
