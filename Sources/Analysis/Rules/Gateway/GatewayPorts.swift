import Resources
import YAML

/// The ports that a gateway's servers listen on, and where they are bound.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateServerPort`, `validateServerBind`.
struct GatewayPorts: ObjectRule {
  let kinds: [ResourceKind] = [.istioGateway]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    var names: Set<String> = []
    for server in object.spec?.member("servers")?.items.map(\.resolved) ?? [] {
      let port = server.member("port")
      if let port, port.kind == .mapping { checkPort(port, server, &names, object, &report) }
      checkBind(server.member("bind"), port, object, &report)
    }
  }

  private func checkPort(
    _ port: Node,
    _ server: Node,
    _ names: inout Set<String>,
    _ object: MeshObject,
    _ report: inout FindingReport
  ) {
    let isUnix = SocketAddress.isUnix(server.memberText("bind"))
    if !isUnix || (port.member("number")?.integer ?? 0) > 0 { PortForm.checkNumber(port, of: object, into: &report) }
    PortForm.checkNoTarget(port, of: object, into: &report)
    PortForm.checkProtocol(port, of: object, into: &report)
    if let name = port.member("protocol"), name.text.isEmpty {
      report.refuse("the port has no protocol: write one, such as HTTP or HTTPS", at: name, of: object)
    }
    guard let name = port.member("name") else { return }
    if name.text.isEmpty {
      report.refuse("the port has no name: write one that no other port of the gateway has", at: name, of: object)
    } else if !names.insert(name.text).inserted {
      report.refuse("two ports are named '\(name.text)': give each a name of its own", at: name, of: object)
    }
  }

  private func checkBind(_ bind: Node?, _ port: Node?, _ object: MeshObject, _ report: inout FindingReport) {
    guard let bind, !bind.text.isEmpty else { return }
    guard SocketAddress.isUnix(bind.text) else {
      if !IPAddressText.isAddress(bind.text) {
        report.refuse("'\(bind.text)' is no address to bind: write an IP address or unix:///path", at: bind, of: object)
      }
      return
    }
    if let flaw = SocketAddress.unixFlaw(in: bind.text) {
      report.refuse("'\(bind.text)' \(flaw)", at: bind, of: object)
    }
    if let number = port?.member("number"), (number.integer ?? 0) != 0 {
      report.refuse("a server on a Unix socket has no port: write 0", at: number, of: object)
    }
  }
}
