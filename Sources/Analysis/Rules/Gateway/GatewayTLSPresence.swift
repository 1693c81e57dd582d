import Resources
import YAML

/// That servers have TLS settings where their protocol is TLS, and only there.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateServer`; `pkg/config/gateway/gateway.go`.
struct GatewayTLSPresence: ObjectRule {
  let kinds: [ResourceKind] = [.istioGateway]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for server in object.spec?.member("servers")?.items.map(\.resolved) ?? [] {
      guard let node = server.member("port")?.member("protocol"), let port = PortProtocol(name: node.text) else {
        continue
      }
      guard let tls = server.member("tls"), tls.kind == .mapping else {
        if port.isTLS { report.refuse("a server of \(node.text) needs tls settings", at: node, of: object) }
        continue
      }
      checkRedirect(tls, port, object, &report)
      guard !port.isTLS else { continue }
      if !port.isHTTP {
        report.refuse("a server of \(node.text) cannot have tls: write TLS as its protocol", at: tls, of: object)
      } else if let setting = ended(by: tls) {
        report.refuse("a server of \(node.text) cannot end TLS: write HTTPS as its protocol", at: setting, of: object)
      }
    }
  }

  /// The setting that makes the server end TLS; a plain-text server may at most redirect.
  private func ended(by tls: Node) -> Node? {
    let mode = tls.memberText("mode")
    if let node = tls.member("mode"), !["", "PASSTHROUGH", "AUTO_PASSTHROUGH"].contains(mode) { return node }
    return tls.written("caCertificates") ?? tls.written("privateKey") ?? tls.written("serverCertificate")
  }

  private func checkRedirect(_ tls: Node, _ port: PortProtocol, _ object: MeshObject, _ report: inout FindingReport) {
    guard let redirect = tls.member("httpsRedirect"), redirect.boolean == true, !port.isHTTP else { return }
    report.warn("httpsRedirect does nothing here: write it on the server of HTTP", at: redirect, of: object)
  }
}
