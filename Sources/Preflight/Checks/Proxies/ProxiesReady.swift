/// Every proxy is ready.
struct ProxiesReady: MeshCheck {
  let title = "they are ready"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.proxies.judged { proxies in
      let waiting = proxies.filter { !$0.isReady }
      guard let first = waiting.first else { return .passed(proxies.isEmpty ? "no pod has one" : "\(proxies.count)") }
      return .warning(
        "\(waiting.count) of \(proxies.count) are not: \(Enumeration.text(of: waiting.map(\.name)))",
        cure: "see kubectl -n \(first.namespace) logs \(first.pod) -c istio-proxy"
      )
    }
  }
}
