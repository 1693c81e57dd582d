/// Every proxy has the configuration that istiod has for it.
///
/// Only istiod knows that, and asking it is a subject of its own: it is said openly that nobody looked.
struct ProxiesInSync: MeshCheck {
  let title = "they have their latest configuration"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.proxies.judged { proxies in
      .skipped(proxies.isEmpty ? "no pod has a proxy" : "istiod is not asked; see istioctl proxy-status")
    }
  }
}
