import Resources
import YAML

/// The hosts that a Sidecar lets its workload know.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateSidecar`.
struct SidecarHosts: ObjectRule {
  let kinds: [ResourceKind] = [.sidecar]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for listener in object.spec?.member("egress")?.items.map(\.resolved) ?? [] {
      guard let hosts = listener.member("hosts"), hosts.kind == .sequence else { continue }
      if hosts.count == 0 {
        report.refuse("the listener knows no host: write one, such as ./* or */*", at: hosts, of: object)
      }
      checkHosts(hosts, object, &report)
    }
  }

  private func checkHosts(_ hosts: Node, _ object: MeshObject, _ report: inout FindingReport) {
    var known: [String: Set<String>] = [:]
    for host in hosts.items.map(\.resolved) where host.kind == .scalar {
      let scoped = ScopedHost(host.text)
      if let flaw = scoped.flaw(forGateway: false) {
        report.refuse("the host '\(host.text)' \(flaw)", at: host, of: object)
      }
      guard let place = scoped.namespace else { continue }
      let namespace = place == "." ? object.namespace : place
      let others = known[namespace, default: []]
      let isRepeated = scoped.host == "*" ? !others.isEmpty : others.contains(scoped.host) || others.contains("*")
      if isRepeated {
        report.warn("another host of the list covers or repeats '\(host.text)': keep one", at: host, of: object)
      }
      known[namespace, default: []].insert(scoped.host)
    }
    guard known["*"]?.contains("*") == true, known.count > 1 else { return }
    guard let all = hosts.items.first(where: { $0.text == "*/*" }) else { return }
    report.warn("'*/*' is every host: leave the others out", at: all, of: object)
  }
}
