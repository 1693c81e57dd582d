import Resources
import YAML

/// The listeners of a Sidecar for traffic out of the workload.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateSidecar`,
/// `validateSidecarEgressPortBindAndCaptureMode`.
struct SidecarEgress: ObjectRule {
  let kinds: [ResourceKind] = [.sidecar]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let listeners = object.spec?.member("egress")?.items.map(\.resolved) ?? []
    var numbers: Set<Int64> = []
    var sockets: Set<String> = []
    for (place, listener) in listeners.enumerated() where listener.kind == .mapping {
      guard let port = listener.member("port"), port.kind == .mapping else {
        if place < listeners.count - 1, listener.member("port") == nil {
          report.refuse("a listener without a port takes the rest: write it last, and once", at: listener, of: object)
        }
        continue
      }
      PortForm.checkNoTarget(port, of: object, into: &report)
      PortForm.checkName(port, of: object, into: &report)
      PortForm.checkProtocol(port, of: object, into: &report)
      let number = port.member("number")?.integer ?? 0
      if number == 0 {
        checkSocket(listener, port, &sockets, object, &report)
      } else {
        checkAddress(listener, port, number, &numbers, object, &report)
      }
    }
  }

  private func checkSocket(
    _ listener: Node,
    _ port: Node,
    _ sockets: inout Set<String>,
    _ object: MeshObject,
    _ report: inout FindingReport
  ) {
    let bind = listener.memberText("bind")
    let node = listener.member("bind") ?? port
    if !SocketAddress.isUnix(bind) {
      report.refuse("a listener without a port number binds a Unix socket: write unix:///path", at: node, of: object)
    } else if let flaw = SocketAddress.unixFlaw(in: bind) {
      report.refuse("'\(bind)' \(flaw)", at: node, of: object)
    } else if !sockets.insert(bind).inserted {
      report.refuse("two listeners bind '\(bind)': give each its own", at: node, of: object)
    }
    if let mode = listener.member("captureMode"), mode.text == "IPTABLES" {
      report.refuse("nothing is captured for a Unix socket: write DEFAULT or NONE", at: mode, of: object)
    }
  }

  private func checkAddress(
    _ listener: Node,
    _ port: Node,
    _ number: Int64,
    _ numbers: inout Set<Int64>,
    _ object: MeshObject,
    _ report: inout FindingReport
  ) {
    PortForm.checkNumber(port, of: object, into: &report)
    if !numbers.insert(number).inserted {
      report.refuse(
        "two listeners have the port \(number): give each its own",
        at: port.member("number") ?? port,
        of: object
      )
    }
    if let bind = listener.written("bind"), !IPAddressText.isAddress(bind.text) {
      report.refuse("'\(bind.text)' is no IP address to bind", at: bind, of: object)
    }
  }
}
