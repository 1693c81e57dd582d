/// Whether the clients of one workload have to speak mutual TLS.
///
/// Source: Istio `pilot/pkg/model/authentication.go`, `ComposePeerAuthentication`: what a policy with a selector leaves
/// open its namespace says, and then the mesh; nobody says anything: permissive.
public struct PeerAuthentication: Sendable {
  /// What holds where nothing is said of a port.
  public let general: PeerAuthenticationRule.Mode
  /// What holds at ports of the workload.
  public let ports: [Int: PeerAuthenticationRule.Mode]
  /// The policy that decides on `general`; nil where nobody says anything.
  public let decider: PeerAuthenticationRule?
  /// The policies that are about the workload: those of the mesh, then those of its namespace.
  public let applied: [PeerAuthenticationRule]

  init(_ input: TranslationInput, of identity: ProxyIdentity) {
    self.init(input, namespace: identity.namespace, labels: identity.labels)
  }

  /// What holds for the workloads of a namespace with labels. O(policies).
  public init(_ input: TranslationInput, namespace: String, labels: [String: String]) {
    let own = input.peerAuthentications.filter { $0.namespace == namespace && $0.selects(labels) }
    let root = input.settings.rootNamespace
    let ofRoot = input.peerAuthentications.filter { $0.namespace == root && $0.selects(labels) }
    let selected = own.first { !$0.selector.isEmpty }
    let deciders = [selected, own.first { $0.selector.isEmpty }, ofRoot.first { $0.selector.isEmpty }]
    decider = deciders.compactMap(\.self).first { $0.mode != nil }
    general = decider?.mode ?? .permissive
    ports = selected?.ports ?? [:]
    applied = namespace == root ? own : ofRoot + own
  }

  /// What holds at a port.
  public func mode(of port: Int) -> PeerAuthenticationRule.Mode { ports[port] ?? general }
}

extension PeerAuthenticationRule {
  /// Whether workloads with labels are meant.
  fileprivate func selects(_ labels: [String: String]) -> Bool {
    selector.allSatisfy { labels[$0.key] == $0.value }
  }
}
