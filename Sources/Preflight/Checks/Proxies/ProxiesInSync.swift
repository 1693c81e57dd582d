import IstiodDebug

/// Every proxy has the configuration that istiod has for it.
struct ProxiesInSync: MeshCheck {
  let title = "they have their latest configuration"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.proxies.judged { proxies in
      guard !proxies.isEmpty else { return .skipped("no pod has a proxy") }
      return facts.connectedProxies.judged { Self.outcome(of: proxies, connected: $0) }
    }
  }

  private static func outcome(of proxies: [MeshProxy], connected: [ProxySync]) -> CheckOutcome {
    let known = Dictionary(connected.map { ($0.proxy, $0) }, uniquingKeysWith: { $1 })
    let late = proxies.compactMap { proxy -> (proxy: MeshProxy, reason: String)? in
      guard let sync = known[proxy.name] else { return (proxy, "connected to no istiod") }
      let overdue = sync.overdue
      guard !overdue.isEmpty else { return nil }
      return (proxy, overdue.map { "\($0.type.name) \($0.state.remark)" }.joined(separator: ", "))
    }
    guard let first = late.first?.proxy else { return .passed("\(proxies.count)") }
    return .warning(
      "\(late.count) of \(proxies.count) do not: "
        + Enumeration.text(of: late.map { "\($0.proxy.name) (\($0.reason))" }),
      cure: "look again in a moment; then see kubectl -n \(first.namespace) logs \(first.pod) -c istio-proxy"
    )
  }
}
