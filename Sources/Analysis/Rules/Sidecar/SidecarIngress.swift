import Resources
import YAML

/// The listeners of a Sidecar for traffic into the workload.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateSidecar`, `validateSidecarIngressPortAndBind`.
struct SidecarIngress: ObjectRule {
  let kinds: [ResourceKind] = [.sidecar]

  private static let localHosts: Set<String> = ["", "127.0.0.1", "0.0.0.0", "[::1]", "[::]"]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    var numbers: Set<Int64> = []
    for listener in object.spec?.member("ingress")?.items.map(\.resolved) ?? [] {
      guard let port = listener.member("port"), port.kind == .mapping else { continue }
      PortForm.checkNoTarget(port, of: object, into: &report)
      PortForm.checkName(port, of: object, into: &report)
      PortForm.checkProtocol(port, of: object, into: &report)
      checkNumber(port, &numbers, object, &report)
      if let bind = listener.written("bind"), !IPAddressText.isAddress(bind.text) {
        report.refuse("'\(bind.text)' is no IP address to bind", at: bind, of: object)
      }
      checkEndpoint(listener.written("defaultEndpoint"), object, &report)
      checkTLS(listener.member("tls"), port, object, &report)
      checkPool(listener, port, object, &report)
    }
  }

  private func checkNumber(
    _ port: Node,
    _ numbers: inout Set<Int64>,
    _ object: MeshObject,
    _ report: inout FindingReport
  ) {
    guard let node = port.member("number"), let number = node.integer else {
      return report.refuse("the listener has no port: write port.number", at: port, of: object)
    }
    PortForm.checkNumber(port, of: object, into: &report)
    if !numbers.insert(number).inserted {
      report.refuse("two listeners have the port \(number): give each its own", at: node, of: object)
    }
  }

  private func checkEndpoint(_ endpoint: Node?, _ object: MeshObject, _ report: inout FindingReport) {
    guard let endpoint else { return }
    if SocketAddress.isUnix(endpoint.text) {
      guard let flaw = SocketAddress.unixFlaw(in: endpoint.text) else { return }
      return report.refuse("'\(endpoint.text)' \(flaw)", at: endpoint, of: object)
    }
    let forms = "write 127.0.0.1:8080, 0.0.0.0:8080, [::1]:8080, [::]:8080 or unix:///path"
    guard let colon = endpoint.text.lastIndex(of: ":") else {
      return report.refuse("the defaultEndpoint '\(endpoint.text)' has no port: \(forms)", at: endpoint, of: object)
    }
    let host = String(endpoint.text[..<colon])
    let port = Int(endpoint.text[endpoint.text.index(after: colon)...])
    if !Self.localHosts.contains(host) {
      report.refuse(
        "the defaultEndpoint '\(endpoint.text)' is not on this workload: \(forms)",
        at: endpoint,
        of: object
      )
    }
    if port.map({ !(1...65_535).contains($0) }) ?? true {
      report.refuse("the defaultEndpoint '\(endpoint.text)' has no port between 1 and 65535", at: endpoint, of: object)
    }
  }

  private func checkTLS(_ tls: Node?, _ port: Node, _ object: MeshObject, _ report: inout FindingReport) {
    guard let tls, tls.kind == .mapping else { return }
    let redirect = tls.member("httpsRedirect").flatMap { $0.boolean == true ? $0 : nil }
    let unsupported = [
      tls.filled("subjectAltNames"), redirect, tls.written("credentialName"), tls.filled("credentialNames"),
      tls.filled("tlsCertificates"),
    ]
    for node in unsupported.compactMap(\.self) {
      report.refuse("a Sidecar does not support this in tls: leave it out", at: node, of: object)
    }
    if let mode = tls.member("mode"), ["ISTIO_MUTUAL", "AUTO_PASSTHROUGH"].contains(mode.text) {
      report.refuse("a Sidecar cannot listen with mode \(mode.text): write SIMPLE or MUTUAL", at: mode, of: object)
    }
    if PortProtocol(name: port.memberText("protocol"))?.isTLS != true {
      report.refuse("tls needs a port of HTTPS or TLS", at: port.member("protocol") ?? port, of: object)
    }
  }

  private func checkPool(_ listener: Node, _ port: Node, _ object: MeshObject, _ report: inout FindingReport) {
    guard let http = listener.member("connectionPool")?.member("http") else { return }
    guard PortProtocol(name: port.memberText("protocol"))?.isHTTP != true else { return }
    report.warn("limits of HTTP do nothing on a port that is not of HTTP", at: http, of: object)
  }
}
