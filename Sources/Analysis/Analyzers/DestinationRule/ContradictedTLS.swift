import Resources
import YAML

/// A DestinationRule whose clients do not speak what a PeerAuthentication asks of them.
struct ContradictedTLS: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    guard !mesh.objects(of: .peerAuthentication).isEmpty else { return }
    let mutual = MutualTLS(mesh)
    var hosts = RuleHosts(mesh)
    for rule in mesh.objects(of: .destinationRule) {
      let sites = rule.trafficPolicies.filter { $0.policy.member("tls")?.has("mode") == true }
      guard !sites.isEmpty else { continue }
      let services = hosts.hosts(of: rule).map(\.object).filter { $0.kind == .service }
      for site in sites {
        guard let mode = site.policy.member("tls")?.member("mode") else { continue }
        check(mode, rule, services, mutual, &report)
      }
    }
  }

  private func check(
    _ mode: Node,
    _ rule: MeshObject,
    _ services: [MeshObject],
    _ mutual: MutualTLS,
    _ report: inout FindingReport
  ) {
    let refused: String
    let advice: String
    switch mode.text {
    case "DISABLE": (refused, advice) = ("STRICT", "write ISTIO_MUTUAL, or leave tls out")
    case "ISTIO_MUTUAL": (refused, advice) = ("DISABLE", "write DISABLE, or leave tls out")
    default: return
    }
    for service in services {
      guard let demand = mutual.demand(of: service), demand.mode == refused else { continue }
      report.add(
        .contradictedMutualTLS,
        "clients with mode \(mode.text) cannot reach \(service.origin), where \(demand.policy.origin) asks for \(refused): \(advice)",
        at: mode,
        of: rule,
        notes: [Finding.Note("this asks for \(refused)", at: demand.node)]
      )
      return
    }
  }
}
