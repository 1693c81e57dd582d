import Analysis
import Output
import ProxyState
import Resources

/// The AuthorizationPolicies that the proxy of a workload enforces.
struct AuthorizationSection {
  private let policies: [AuthorizationState]
  private let proxy: ProxyView
  private let mesh: DescribedMesh

  init(_ proxy: ProxyView, _ pod: PodForm, _ mesh: DescribedMesh) {
    self.proxy = proxy
    self.mesh = mesh
    policies = proxy.authorizations
  }

  var section: Section {
    let entries = policies.map { policy in
      let rules = policy.ruleCount == 1 ? "1 rule" : "\(policy.ruleCount) rules"
      return Tree(Cell("\(policy.action.rawValue) \(policy.name), \(rules)"), Tree.source(place(of: policy)))
    }
    return Section(
      key: "authorization",
      title: "Authorization",
      entries: entries.isEmpty ? [Tree("no policy is about it: every request is let through")] : entries,
      payload: .array(policies.map(value))
    )
  }

  private func value(_ policy: AuthorizationState) -> JSONValue {
    [
      "action": .string(policy.action.rawValue), "policy": .string(policy.name),
      "rules": .integer(Int64(policy.ruleCount)), "place": place(of: policy)?.payload ?? .null,
      "derived": .bool(proxy.isDerived),
    ]
  }

  /// The policy that a proxy calls `name.namespace`.
  private func place(of policy: AuthorizationState) -> Place? {
    let found = mesh.mesh.objects(of: .authorizationPolicy).first { "\($0.name).\($0.namespace)" == policy.name }
    return found.map(mesh.place)
  }
}
