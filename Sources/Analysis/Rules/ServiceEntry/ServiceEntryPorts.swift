import Resources
import YAML

/// The ports of a ServiceEntry; that their names and numbers are unique is the schema's to say.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateServiceEntry`.
struct ServiceEntryPorts: ObjectRule {
  let kinds: [ResourceKind] = [.serviceEntry]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec else { return }
    for port in spec.member("ports")?.items.map(\.resolved) ?? [] where port.kind == .mapping {
      PortForm.checkName(port, of: object, into: &report)
      PortForm.checkProtocol(port, of: object, into: &report)
      if let name = port.member("name"), name.text.isEmpty {
        report.refuse("the port has no name: write one that no other port of the entry has", at: name, of: object)
      }
    }
    checkHosts(spec, object, &report)
  }

  /// Of plain TCP nothing tells which of several hosts is meant.
  private func checkHosts(_ spec: Node, _ object: MeshObject, _ report: inout FindingReport) {
    let resolution = spec.memberText("resolution")
    guard spec.member("hosts")?.count ?? 0 > 1, !["", "NONE"].contains(resolution) else { return }
    for port in spec.member("ports")?.items.map(\.resolved) ?? [] where port.kind == .mapping {
      let name = port.memberText("protocol")
      let speaks = PortProtocol(name: name)
      guard speaks == nil || speaks.map({ !$0.isHTTP && !$0.isTLS }) == true else { continue }
      let words = name.isEmpty ? "no protocol" : name
      return report.refuse(
        "a port of \(words) cannot tell several hosts apart: write an entry for each host",
        at: port.member("protocol") ?? port,
        of: object
      )
    }
    guard ["DNS", "DNS_ROUND_ROBIN"].contains(resolution), spec.filled("addresses") != nil else { return }
    for port in spec.member("ports")?.items.map(\.resolved) ?? [] {
      guard let node = port.member("protocol"), PortProtocol(name: node.text)?.isTCP == true else { continue }
      return report.warn(
        "several hosts share the addresses of a port of \(node.text): write an entry each",
        at: node,
        of: object
      )
    }
  }
}
