import Resources
import YAML

/// The hosts that a gateway's servers answer for.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateServer`.
struct GatewayServerHosts: ObjectRule {
  let kinds: [ResourceKind] = [.istioGateway]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for server in object.spec?.member("servers")?.items.map(\.resolved) ?? [] {
      guard let hosts = server.member("hosts"), hosts.kind == .sequence else { continue }
      if hosts.count == 0 {
        report.refuse("the server answers for no host: write one, or \"*\" for all", at: hosts, of: object)
      }
      for host in hosts.items.map(\.resolved) where host.kind == .scalar {
        guard let flaw = ScopedHost(host.text).flaw(forGateway: true) else { continue }
        report.refuse("the host '\(host.text)' \(flaw)", at: host, of: object)
      }
    }
  }
}
