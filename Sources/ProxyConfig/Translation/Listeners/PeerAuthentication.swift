/// Whether the clients of one workload have to speak mutual TLS.
///
/// Source: Istio `pilot/pkg/model/authentication.go`, `ComposePeerAuthentication`: what a policy with a selector leaves
/// open its namespace says, and then the mesh; nobody says anything: permissive.
struct PeerAuthentication {
  let general: PeerAuthenticationRule.Mode
  let ports: [Int: PeerAuthenticationRule.Mode]

  init(_ input: TranslationInput, of identity: ProxyIdentity) {
    self.init(input, namespace: identity.namespace, labels: identity.labels)
  }

  init(_ input: TranslationInput, namespace: String, labels: [String: String]) {
    let own = input.peerAuthentications.filter { $0.namespace == namespace }
    let selected = own.first { rule in
      !rule.selector.isEmpty && rule.selector.allSatisfy { labels[$0.key] == $0.value }
    }
    let ofNamespace = own.first { $0.selector.isEmpty }
    let ofMesh = input.peerAuthentications.first {
      $0.selector.isEmpty && $0.namespace == input.settings.rootNamespace
    }
    general = selected?.mode ?? ofNamespace?.mode ?? ofMesh?.mode ?? .permissive
    ports = selected?.ports ?? [:]
  }

  /// What holds at a port.
  func mode(of port: Int) -> PeerAuthenticationRule.Mode { ports[port] ?? general }
}
