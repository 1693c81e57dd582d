import Resources
import YAML

/// TLS that clients start: which certificates go with which mode.
///
/// Source: Istio `pkg/config/validation/agent/validation.go`, `ValidateTLS`.
struct ClientTLS: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for site in object.trafficPolicies {
      guard let tls = site.policy.member("tls"), tls.kind == .mapping else { continue }
      checkUnverified(tls, object, &report)
      checkCertificates(tls, object, &report)
    }
  }

  private func checkUnverified(_ tls: Node, _ object: MeshObject, _ report: inout FindingReport) {
    guard tls.member("insecureSkipVerify")?.boolean == true else { return }
    let mode = tls.memberText("mode")
    guard mode == "SIMPLE" || mode == "MUTUAL" else { return }
    var verifying = [tls.written("caCertificates"), tls.member("subjectAltNames")]
    if mode == "SIMPLE" { verifying.append(tls.written("credentialName")) }
    for node in verifying.compactMap(\.self) {
      report.refuse("insecureSkipVerify: true verifies nothing by this: keep one of both", at: node, of: object)
    }
  }

  private func checkCertificates(_ tls: Node, _ object: MeshObject, _ report: inout FindingReport) {
    let mode = tls.memberText("mode")
    guard mode == "SIMPLE" || mode == "MUTUAL" else { return }
    if tls.written("credentialName") != nil {
      let files = [
        tls.written("clientCertificate"), tls.written("privateKey"), tls.written("caCertificates"),
        tls.written("caCrl"),
      ]
      for file in files.compactMap(\.self) {
        report.refuse("a file cannot be set with credentialName: keep one of both", at: file, of: object)
      }
    } else if mode == "MUTUAL" {
      if tls.written("clientCertificate") == nil {
        report.refuse(
          "mode MUTUAL needs a clientCertificate, or a credentialName",
          at: tls.member("mode") ?? tls,
          of: object
        )
      }
      if tls.written("privateKey") == nil {
        report.refuse("mode MUTUAL needs a privateKey, or a credentialName", at: tls.member("mode") ?? tls, of: object)
      }
    }
  }
}

extension Node {
  /// A field whose text is not empty; nil when nothing is written for it.
  func written(_ name: StaticString) -> Node? {
    guard let node = member(name), node.kind == .scalar, !node.text.isEmpty else { return nil }
    return node
  }

  /// A list or map with anything in it; nil when it is empty.
  func filled(_ name: StaticString) -> Node? { member(name).flatMap { $0.count > 0 ? $0 : nil } }
}
