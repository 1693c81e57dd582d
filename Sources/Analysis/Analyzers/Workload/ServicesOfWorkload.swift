import Resources
import YAML

/// Workloads of several Services that disagree about a port.
///
/// Source: Istio `pkg/config/analysis/analyzers/deployment/services.go`.
struct ServicesOfWorkload: Analyzer {
  let istioName: StaticString? = "deployment.MultiServiceAnalyzer"

  private struct Port {
    let service: MeshObject
    let node: Node
    let number: String
    let transport: String
    let target: String
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let selection = ServiceSelection(mesh)
    for workload in mesh.workloads.all where workload.podSpec != nil && workload.object.kind != .pod {
      let services = selection.services(of: workload.object)
      // A single port cannot disagree with another.
      guard services.count > 1 || services.first.map({ ($0.spec?.member("ports")?.count ?? 0) > 1 }) == true else {
        continue
      }
      let isWaypoint = workload.object.labels["gateway.istio.io/managed"] == "istio.io-mesh-controller"
      guard !isWaypoint, mesh.membership(of: workload) != false else { continue }
      let ports = services.flatMap(Self.ports)
      addProtocols(ports, of: workload.object, into: &report)
      addTargets(ports, of: workload.object, into: &report)
    }
  }

  private static func ports(of service: MeshObject) -> [Port] {
    (service.spec?.elements("ports") ?? []).map { node in
      let number = node.memberText("port")
      let (transport, target) = (node.memberText("protocol"), node.memberText("targetPort"))
      return Port(
        service: service,
        node: node,
        number: number,
        transport: transport.isEmpty ? "TCP" : transport,
        target: target.isEmpty || target == "0" ? number : target
      )
    }
  }

  private func addProtocols(_ ports: [Port], of object: MeshObject, into report: inout FindingReport) {
    let byNumber = Dictionary(grouping: ports, by: \.number).sorted { $0.key < $1.key }
    for (number, group) in byNumber where Set(group.map(\.transport)).count > 1 {
      let names = Set(group.map(\.service.name)).sorted().joined(separator: ", ")
      let protocols = Set(group.map(\.transport)).sorted().joined(separator: " and ")
      report.add(
        .deploymentAssociatedToMultipleServices,
        "the port \(number) is \(protocols) in the Services \(names); use one protocol for it",
        at: object.nameNode,
        of: object,
        notes: group.map { Finding.Note("the port of \($0.service.origin) is here", at: $0.node) }
      )
    }
  }

  private func addTargets(_ ports: [Port], of object: MeshObject, into report: inout FindingReport) {
    let byTarget = Dictionary(grouping: ports, by: \.target).sorted { $0.key < $1.key }
    for (target, group) in byTarget where Set(group.map(\.number)).count > 1 {
      let names = Set(group.map(\.service.name)).sorted().joined(separator: ", ")
      let numbers = Set(group.map(\.number)).sorted().joined(separator: " and ")
      report.add(
        .deploymentConflictingPorts,
        "the Services \(names) send the ports \(numbers) to one targetPort \(target); give each its own",
        at: object.nameNode,
        of: object,
        notes: group.map { Finding.Note("the port of \($0.service.origin) is here", at: $0.node) }
      )
    }
  }
}
