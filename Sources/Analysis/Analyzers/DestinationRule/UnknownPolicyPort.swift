import Diagnostics
import Resources
import YAML

/// Settings of a port that the host does not have.
struct UnknownPolicyPort: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var hosts = RuleHosts(mesh)
    for rule in mesh.objects(of: .destinationRule) {
      let sites = rule.trafficPolicies.filter { $0.level == .port && $0.port != nil }
      guard !sites.isEmpty, rule.spec?.memberText("host").hasPrefix("*") == false else { continue }
      let found = hosts.hosts(of: rule)
      let known = Set(found.flatMap { $0.ports.map(\.number) })
      guard !known.isEmpty else { continue }
      for site in sites {
        guard let port = site.port, !known.contains(port) else { continue }
        guard let node = site.policy.member("port")?.member("number") else { continue }
        add(port, node, rule, found, known, &report)
      }
    }
  }

  private func add(
    _ port: Int,
    _ node: Node,
    _ rule: MeshObject,
    _ hosts: [MeshHost],
    _ known: Set<Int>,
    _ report: inout FindingReport
  ) {
    let host = rule.spec?.memberText("host") ?? ""
    let meant = hosts.flatMap(\.ports).filter { $0.node.member("targetPort")?.integer == Int64(port) }.map(\.number)
    var message = "'\(host)' has no port \(port)"
    if let number = meant.first {
      message += ", which is where its port \(number) leads to: write \(number)"
    } else {
      message += ": it has \(known.sorted().map(String.init).joined(separator: ", "))"
    }
    let number = meant.first ?? (known.count == 1 ? known.first : nil)
    report.add(
      .unknownPolicyPort,
      message,
      at: node,
      of: rule,
      fixIts: number.map { [.init("write \($0)", replacing: node.range, with: "\($0)")] } ?? []
    )
  }
}
