public import Output

extension ZtunnelDump {
  /// istioctl's table of policies (istio `istioctl/pkg/writer/ztunnel/configdump/policies.go`).
  ///
  /// - Parameter namespace: those of one namespace alone.
  public func policyTable(namespace: String? = nil) -> TabbedTable {
    var table = TabbedTable(titles: ["NAMESPACE", "POLICY NAME", "ACTION", "SCOPE"], gap: 1)
    for policy in policies(namespace: namespace) {
      table.append([policy.namespace, policy.name, policy.action, policy.scope])
    }
    return table
  }

  /// The policies of a namespace, or all of them.
  public func policies(namespace: String?) -> [ZtunnelPolicy] {
    policies.filter { policy in namespace.map { NetworkText.isSame($0, policy.namespace) } ?? true }
  }
}
