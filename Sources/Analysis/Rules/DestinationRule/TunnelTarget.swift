import Resources
import YAML

/// Where a tunnel leads and how it is asked for.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateTunnelSettings`.
struct TunnelTarget: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for site in object.trafficPolicies {
      guard let tunnel = site.policy.member("tunnel") else { continue }
      if let method = tunnel.written("protocol"), method.text != "CONNECT", method.text != "POST" {
        report.refuse(
          "the tunnel's protocol '\(method.text)' is not known: write CONNECT or POST",
          at: method,
          of: object
        )
      }
      if let host = tunnel.member("targetHost"), host.kind == .scalar, !IPAddressText.isAddress(host.text),
        let flaw = DomainName.flaw(in: host.text)
      {
        report.refuse("the tunnel's targetHost '\(host.text)' \(flaw)", at: host, of: object)
      }
      if let port = tunnel.member("targetPort"), let number = port.integer, !(1...65_535).contains(number) {
        report.refuse("the port \(number) is out of range: write one between 1 and 65535", at: port, of: object)
      }
    }
  }
}
