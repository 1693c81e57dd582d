/// The filters that AuthorizationPolicies lead to, for one proxy: those that deny go first.
///
/// Source: Istio `pilot/pkg/security/authz/builder/builder.go`.
struct AccessFilters {
  let http: [HTTPFilter]
  let network: [NetworkFilter]

  init(_ scope: ProxyScope) {
    let root = scope.input.settings.rootNamespace
    let rules = scope.input.authorizations.filter { rule in
      (rule.namespace == scope.identity.namespace || rule.namespace == root) && scope.identity.hasLabels(rule.selector)
    }
    let grouped: [(AccessControl.Action, [AuthorizationRule])] = [
      (.deny, rules.filter { $0.action == .deny }), (.allow, rules.filter { $0.action == .allow }),
    ]
    let present = grouped.filter { !$0.1.isEmpty }
    http = present.map { action, rules in .accessControl(Self.control(action, rules, seesHTTP: true)) }
    network = present.map { action, rules in .accessControl(Self.control(action, rules, seesHTTP: false)) }
  }

  private static func control(
    _ action: AccessControl.Action,
    _ rules: [AuthorizationRule],
    seesHTTP: Bool
  ) -> AccessControl {
    let translation = AccessPolicyTranslation(action: action, seesHTTP: seesHTTP)
    return AccessControl(action: action, policies: rules.flatMap(translation.policies))
  }
}
