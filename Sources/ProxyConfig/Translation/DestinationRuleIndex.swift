/// The DestinationRules that hold for the traffic of one proxy.
///
/// Source: Istio `pilot/pkg/model/push_context.go`, `destinationRule`: that of the client's namespace, else of the
/// service's, else of the root namespace; among those of a namespace the most specific host.
struct DestinationRuleIndex {
  private var byNamespace: [String: HostTable<DestinationRule>] = [:]
  private let client: String
  private let root: String

  init(_ input: TranslationInput, _ identity: ProxyIdentity) {
    client = identity.namespace
    root = input.settings.rootNamespace
    // A rule for some workloads goes before one for all of them.
    let general = input.destinationRules.filter { $0.selector == nil }
    let selecting = input.destinationRules.filter { rule in
      rule.namespace == identity.namespace && (rule.selector.map(identity.hasLabels) ?? false)
    }
    for rule in selecting + general where rule.visibility.includes(identity.namespace) {
      var merged = byNamespace[rule.namespace]?[rule.host] ?? rule
      merged.merge(rule)
      byNamespace[rule.namespace, default: HostTable()][rule.host] = merged
    }
  }

  /// The rule for a host; nil when there is none. O(labels of the host).
  func rule(for host: String, of service: MeshService?) -> DestinationRule? {
    if let rule = byNamespace[client]?.mostSpecific(for: host) { return rule }
    if let home = service?.namespace, home != client, let rule = byNamespace[home]?.mostSpecific(for: host) {
      return rule
    }
    return root == client ? nil : byNamespace[root]?.mostSpecific(for: host)
  }
}
