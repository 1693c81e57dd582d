import Analysis
import Output
import ProxyConfig
import Resources
import YAML

/// What is spoken at the ports of services, how that is known, and which container answers.
struct PortSection {
  private let services: [MeshObject]
  private let pod: PodForm?

  init(_ subject: Subject, _ pod: PodForm?, _ mesh: DescribedMesh) {
    services = subject.kind == .virtualService ? [] : subject.services
    self.pod = subject.kind == .virtualService ? nil : pod
  }

  private struct Row {
    let service: String
    let port: ServicePortForm
    let target: Int?
    let container: String?

    var spoken: PortProtocol {
      PortProtocol(
        appProtocol: port.node.member("appProtocol")?.text,
        name: port.name,
        number: port.number,
        transport: port.transport
      )
    }

    /// Why that is what is spoken (istio `pkg/config/kube/conversion.go`, `ConvertProtocol`).
    var reason: String {
      if port.transport == "UDP" { return "UDP, which no proxy takes" }
      let spoken = spoken
      if let application = port.node.member("appProtocol")?.text, !application.isEmpty {
        return spoken == .detected
          ? "found out by the proxy: appProtocol \(application) is none that Istio knows"
          : "\(spoken.label), by appProtocol \(application)"
      }
      if spoken == .detected {
        return port.name.isEmpty
          ? "found out by the proxy: the port has no name"
          : "found out by the proxy: the name \(port.name) says nothing"
      }
      let isNamed = PortProtocol(appProtocol: nil, name: port.name, number: 0, transport: "") != .detected
      return isNamed
        ? "\(spoken.label), by the name \(port.name)" : "\(spoken.label), since servers speak first at \(port.number)"
    }
  }

  private var rows: [Row] {
    services.flatMap { service in
      (service.spec?.elements("ports") ?? []).compactMap(ServicePortForm.init).map { port in
        let target = pod.flatMap { port.target(in: $0) }
        let container = pod?.containers.first { container in
          container.elements("ports").contains {
            $0.member("containerPort")?.integer.flatMap { Int(exactly: $0) } == target
          }
        }
        return Row(
          service: service.name,
          port: port,
          target: target,
          container: target == nil ? nil : container?.memberText("name")
        )
      }
    }
  }

  var section: Section {
    let rows = rows
    return Section(
      key: "ports",
      title: "Ports",
      entries: rows.map { row in
        Tree(Cell("\(row.service):\(row.port.number) \(row.reason)"), Self.end(row, pod).map { [Tree(Cell($0))] } ?? [])
      },
      payload: .array(rows.map(value))
    )
  }

  /// Where it ends in the pod; nil without a pod.
  private static func end(_ row: Row, _ pod: PodForm?) -> String? {
    guard pod != nil else { return nil }
    guard let target = row.target else {
      return "no container has a port called \(row.port.node.memberText("targetPort"))"
    }
    return row.container.map { "to \(target) of container \($0)" } ?? "to \(target), which no container declares"
  }

  private func value(_ row: Row) -> JSONValue {
    [
      "service": .string(row.service), "port": .integer(Int64(row.port.number)), "name": .string(row.port.name),
      "protocol": .string(row.spoken == .detected ? "auto-detect" : row.spoken.label),
      "reason": .string(row.reason), "target": row.target.map { .integer(Int64($0)) } ?? .null,
      "container": row.container.map(JSONValue.string) ?? .null,
    ]
  }
}
