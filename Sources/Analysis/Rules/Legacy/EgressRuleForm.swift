import Resources
import YAML

/// The external service that an EgressRule lets traffic out to.
///
/// Source: Istio 0.7 `pilot/pkg/model/validation.go`, `ValidateEgressRule`.
struct EgressRuleForm: ObjectRule {
  let kinds: [ResourceKind] = [.egressRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec, let destination = spec.member("destination"), destination.kind == .mapping else {
      return
    }
    let others = [destination.written("name"), destination.written("namespace"), destination.written("domain")]
    for node in others.compactMap(\.self) + [destination.filled("labels")].compactMap(\.self) {
      report.refuse("an EgressRule names its destination by service alone: leave this out", at: node, of: object)
    }
    if let proxy = spec.member("useEgressProxy", or: "use_egress_proxy"), proxy.boolean == true {
      report.refuse("traffic cannot be sent through an egress proxy yet: leave it out", at: proxy, of: object)
    }
    guard let service = destination.written("service") else {
      return report.refuse("the EgressRule has no destination: write its service", at: destination, of: object)
    }
    let isBlock = service.text.contains("/") || IPAddressText.isAddress(service.text)
    if isBlock, !SubnetText.isSubnet(service.text) {
      report.refuse("'\(service.text)' is no block of addresses, such as 10.0.0.0/8", at: service, of: object)
    } else if !isBlock, let flaw = DomainName.flaw(inWildcard: service.text) {
      report.refuse("the service '\(service.text)' \(flaw)", at: service, of: object)
    }
    for port in spec.member("ports")?.items.map(\.resolved) ?? [] {
      PortForm.checkProtocol(port, of: object, into: &report)
      guard isBlock, let node = port.member("protocol"), let speaks = PortProtocol(name: node.text) else { continue }
      guard !speaks.isTCP else { continue }
      report.refuse("\(node.text) cannot be told by addresses: write TCP, or a host", at: node, of: object)
    }
  }
}
