import Diagnostics
import Output
import Resources
import YAML

/// The parts of a port that gateways, sidecars and service entries share.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidatePortName`, `ValidateProtocol`;
/// `agent/validation.go`, `ValidatePort`.
enum PortForm {
  /// Notes a number that no port has; a port without one counts as 0.
  static func checkNumber(_ port: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let number = port.member("number") else { return }
    guard let value = number.integer, !(1...65_535).contains(value) else { return }
    report.refuse("the port \(value) is out of range: write one between 1 and 65535", at: number, of: object)
  }

  /// Notes a name that is no DNS label.
  static func checkName(_ port: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let name = port.member("name"), !name.text.isEmpty, !DomainName.isLabel(name.text[...]) else { return }
    report.refuse(
      "'\(name.text)' is no name of a port: write at most 63 letters, digits and '-', with a letter or digit at both ends",
      at: name,
      of: object
    )
  }

  /// Notes a protocol that Istio does not know.
  static func checkProtocol(_ port: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let node = port.member("protocol"), !node.text.isEmpty, PortProtocol(name: node.text) == nil else { return }
    let near = NearestMatch.candidates(for: node.text, among: PortProtocol.names)
    let fixIts = near.count == 1 ? [Diagnostic.FixIt("write \(near[0])", replacing: node.range, with: near[0])] : []
    let advice =
      near.isEmpty
      ? "write one of \(PortProtocol.names.joined(separator: ", "))" : "did you mean \(near.joined(separator: " or "))?"
    report.refuse("the protocol '\(node.text)' is not known: \(advice)", at: node, of: object, fixIts: fixIts)
  }

  /// Notes a target port where traffic is sent to none.
  static func checkNoTarget(_ port: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let target = port.member("targetPort"), (target.integer ?? 0) > 0 else { return }
    report.refuse("targetPort does nothing here: leave it out", at: target, of: object)
  }
}
