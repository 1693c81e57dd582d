import Diagnostics
import Output
import Resources
import YAML

/// The endpoints of a ServiceEntry: addresses that fit its resolution, and ports that it has.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateServiceEntry`, `validateWorkloadEntry`.
struct ServiceEntryEndpoints: ObjectRule {
  let kinds: [ResourceKind] = [.serviceEntry]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec else { return }
    let resolution = spec.memberText("resolution")
    guard ["STATIC", "DNS", "DNS_ROUND_ROBIN"].contains(resolution) else { return }
    let ports = spec.member("ports")?.items.map { $0.resolved.memberText("name") } ?? []
    for endpoint in spec.member("endpoints")?.items.map(\.resolved) ?? [] where endpoint.kind == .mapping {
      checkAddress(endpoint, resolution, object, &report)
      checkPorts(endpoint, ports, object, &report)
      LabelForm.check(endpoint.member("labels"), of: object, into: &report)
      if resolution == "STATIC", let address = endpoint.member("address"), SocketAddress.isUnix(address.text),
        ports.count != 1
      {
        report.refuse("an endpoint on a Unix socket serves one port, not \(ports.count)", at: address, of: object)
      }
    }
  }

  private func checkAddress(_ endpoint: Node, _ resolution: String, _ object: MeshObject, _ report: inout FindingReport)
  {
    guard let address = endpoint.member("address"), !address.text.isEmpty else {
      guard resolution != "STATIC" else { return }
      return report.refuse("the endpoint has no address to look up: write a name", at: endpoint, of: object)
    }
    let text = address.text
    guard !IPAddressText.isAddress(text) else { return }
    if resolution == "STATIC" {
      guard !SocketAddress.isUnix(text) else { return }
      let advice = DomainName.flaw(in: text) == nil ? "resolution DNS for a name" : "an IP address"
      return report.refuse(
        "'\(text)' is no IP address, as resolution STATIC needs: write \(advice)",
        at: address,
        of: object
      )
    }
    guard let flaw = DomainName.flaw(in: text) else { return }
    report.refuse("the address '\(text)' \(flaw)", at: address, of: object)
  }

  private func checkPorts(_ endpoint: Node, _ ports: [String], _ object: MeshObject, _ report: inout FindingReport) {
    guard let map = endpoint.member("ports") else { return }
    for pair in map.pairs where !pair.key.hasTextOfMerge && !ports.contains(pair.key.text) {
      let near = NearestMatch.candidates(for: pair.key.text, among: ports)
      let advice = near.isEmpty ? "name one of its ports" : "did you mean \(near.joined(separator: " or "))?"
      report.refuse(
        "the ServiceEntry has no port named '\(pair.key.text)': \(advice)",
        at: pair.key,
        of: object,
        fixIts: near.count == 1 ? [.init("write \(near[0])", replacing: pair.key.range, with: near[0])] : []
      )
    }
  }
}
