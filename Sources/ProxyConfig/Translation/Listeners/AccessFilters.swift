/// The filters that RequestAuthentications and AuthorizationPolicies lead to, for one proxy: those that read tokens go
/// first, then those that deny.
///
/// Source: Istio `pilot/pkg/security/authz/builder/builder.go`.
struct AccessFilters {
  let http: [HTTPFilter]
  let network: [NetworkFilter]
  let problems: [TranslationProblem]

  /// The filters of a proxy.
  init(_ scope: ProxyScope) {
    let root = scope.input.settings.rootNamespace
    self.init(scope, isGateway: scope.identity.kind == .gateway) { namespace, selector in
      (namespace == scope.identity.namespace || namespace == root) && scope.identity.hasLabels(selector)
    }
  }

  /// The filters of a gateway that an Envoy by itself plays: where its pods would run is not known, so that only what
  /// selects them, or holds for the whole mesh, is meant for them.
  init(_ scope: ProxyScope, ofGateway labels: [String: String]) {
    let root = scope.input.settings.rootNamespace
    self.init(scope, isGateway: true) { namespace, selector in
      selector.isEmpty ? namespace == root : selector.allSatisfy { labels[$0.key] == $0.value }
    }
  }

  private init(
    _ scope: ProxyScope,
    isGateway: Bool,
    _ holds: (_ namespace: String, _ selector: [String: String]) -> Bool
  ) {
    let rules = scope.input.authorizations.filter { holds($0.namespace, $0.selector) }
    let grouped: [(AccessControl.Action, [AuthorizationRule])] = [
      (.deny, rules.filter { $0.action == .deny }), (.allow, rules.filter { $0.action == .allow }),
    ]
    let present = grouped.filter { !$0.1.isEmpty }
    let issuers = scope.input.tokens.filter { holds($0.namespace, $0.selector) }
    let tokens = TokenTranslation(scope, issuers, routesByClaims: isGateway)
    problems = tokens.problems
    http =
      [tokens.filter].compactMap(\.self)
      + present.map { action, rules in .accessControl(Self.control(action, rules, seesHTTP: true)) }
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
