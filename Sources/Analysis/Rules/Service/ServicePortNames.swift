import Diagnostics
import Output
import Resources
import YAML

/// Ports of Services that do not tell their protocol, as `istioctl validate` demands outside of the control plane's
/// namespace.
///
/// Source: Istio `istioctl/pkg/validate/validate.go`, `validateServicePortPrefix`.
struct ServicePortNames: ObjectRule {
  let kinds: [ResourceKind] = [.service]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard object.namespace != settings.rootNamespace else { return }
    for port in object.spec?.elements("ports") ?? [] where port.kind == .mapping {
      guard !ServicePortProtocol.isNamed(in: port) else { continue }
      if let application = port.member("appProtocol") {
        add("appProtocol '\(application.text)' is no protocol that Istio knows", application, of: object, into: &report)
      } else if let name = port.member("name") {
        let message =
          "the port name '\(name.text)' does not tell the protocol; write http-\(name.text), tcp-\(name.text) or appProtocol"
        add(message, name, of: object, into: &report)
      } else {
        let message =
          "the port has no name that tells the protocol; write a name such as http or tcp-db, or appProtocol"
        report.add(.servicePortProtocol, message, at: port, of: object)
      }
    }
  }

  private func add(_ message: String, _ word: Node, of object: MeshObject, into report: inout FindingReport) {
    let near = NearestMatch.candidates(for: word.text, among: ServicePortProtocol.names, limit: 2)
    let hint = near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))"
    let fixIts = near.count == 1 ? [Diagnostic.FixIt("write \(near[0])", replacing: word.range, with: near[0])] : []
    report.add(.servicePortProtocol, message + hint, at: word, of: object, fixIts: fixIts)
  }
}
