import Resources
import YAML

/// The proxy that traffic to unknown hosts goes to.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateSidecarOutboundTrafficPolicy`.
struct OutboundProxy: ObjectRule {
  let kinds: [ResourceKind] = [.sidecar]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let policy = object.spec?.member("outboundTrafficPolicy") else { return }
    guard let proxy = policy.member("egressProxy"), proxy.kind == .mapping else { return }
    // The first value of the enum, REGISTRY_ONLY, is the one that holds when none is written.
    guard policy.memberText("mode") == "ALLOW_ANY" else {
      return report.refuse(
        "egressProxy needs mode ALLOW_ANY: otherwise nothing goes to unknown hosts",
        at: policy.member("mode") ?? proxy,
        of: object
      )
    }
    if let host = proxy.member("host"), host.kind == .scalar, let flaw = DomainName.flaw(in: host.text) {
      report.refuse("the egressProxy's host '\(host.text)' \(flaw)", at: host, of: object)
    }
    guard let port = proxy.member("port") else {
      return report.refuse("the egressProxy needs a port: write port.number", at: proxy, of: object)
    }
    PortForm.checkNumber(port, of: object, into: &report)
    if let subset = proxy.written("subset"), !DomainName.isLabel(subset.text[...]) {
      report.refuse("'\(subset.text)' is no name of a subset", at: subset, of: object)
    }
  }
}
