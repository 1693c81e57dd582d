import Resources
import YAML

/// TLS that a client has started already, and the sidecar starts again: a DestinationRule with SIMPLE or MUTUAL for a port
/// of HTTPS or TLS of a ServiceEntry.
///
/// Source: Istio, "Double TLS" in `content/en/docs/ops/common-problems/network-issues`.
struct DoubleTLS: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for rule in mesh.objects(of: .destinationRule) {
      guard let host = rule.spec?.member("host"), !host.text.hasPrefix("*") else { continue }
      let sites = rule.trafficPolicies.filter { site in
        site.level != .subset && ["SIMPLE", "MUTUAL"].contains(site.policy.member("tls")?.memberText("mode") ?? "")
      }
      guard !sites.isEmpty else { continue }
      let entries = mesh.hosts.hosts(reachedBy: mesh.qualified(host.text, in: rule.namespace))
        .filter { $0.object.kind == .serviceEntry && $0.isVisible(from: rule.namespace) }
      let ports = entries.flatMap(\.ports).filter { PortProtocol(name: $0.node.memberText("protocol"))?.isTLS == true }
      for site in sites { check(site, rule, ports, &report) }
    }
  }

  private func check(
    _ site: TrafficPolicySite,
    _ rule: MeshObject,
    _ ports: [MeshHost.Port],
    _ report: inout FindingReport
  ) {
    let own = rule.trafficPolicies.filter { $0.level == .port }.compactMap(\.port)
    let port = ports.first { port in site.port.map { $0 == port.number } ?? !own.contains(port.number) }
    guard let port, let mode = site.policy.member("tls")?.member("mode") else { return }
    let speaks = port.node.memberText("protocol")
    report.add(
      .doubleTLS,
      "the port \(port.number) is of \(speaks), which clients encrypt themselves: mode \(mode.text) encrypts it again; write HTTP as its protocol, or leave tls out",
      at: mode,
      of: rule,
      notes: [Finding.Note("the port is here", at: port.node.member("protocol") ?? port.node)]
    )
  }
}
