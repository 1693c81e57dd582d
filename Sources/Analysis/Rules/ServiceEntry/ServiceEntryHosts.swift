import Resources
import YAML

/// The hosts and addresses of a ServiceEntry.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateServiceEntry`.
struct ServiceEntryHosts: ObjectRule {
  let kinds: [ResourceKind] = [.serviceEntry]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for host in object.spec?.member("hosts")?.items.map(\.resolved) ?? [] where host.kind == .scalar && host.text != "*"
    {
      if let flaw = DomainName.flaw(inWildcard: host.text) {
        report.refuse("the host '\(host.text)' \(flaw)", at: host, of: object)
      } else if DomainName.hasPartialWildcard(host.text) {
        report.warn(
          "the host '\(host.text)' has a wildcard for a part of a name, which matches nothing: write '*.' and a domain",
          at: host,
          of: object
        )
      }
    }
    for address in object.spec?.member("addresses")?.items.map(\.resolved) ?? [] where address.kind == .scalar {
      guard !SubnetText.isSubnet(address.text) else { continue }
      report.refuse(
        "'\(address.text)' is no address: write one such as 240.0.0.1, or a block such as 10.0.0.0/8",
        at: address,
        of: object
      )
    }
  }
}
