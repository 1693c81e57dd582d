/// Pods get their proxies: the API server asks istiod about them.
struct InjectionConfigured: MeshCheck {
  let title = "proxies are injected by a webhook"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.injectors.judged { injectors in
      guard !injectors.isEmpty else {
        return .failed(
          "there is no MutatingWebhookConfiguration with the label \(InjectionWebhook.selector)",
          cure: "install the chart istiod again, or inject proxies into manifests with meshctl inject"
        )
      }
      let untrusted = injectors.filter { !$0.isTrusted }.map(\.name)
      guard untrusted.isEmpty else {
        return .failed(
          "\(Enumeration.text(of: untrusted)) has a webhook without caBundle, so that no pod can be created",
          cure: "see whether istiod is ready and may patch mutatingwebhookconfigurations"
        )
      }
      return .passed(injectors.map(\.name).joined(separator: ", "))
    }
  }
}
