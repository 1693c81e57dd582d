import Diagnostics
import Resources
import YAML

/// Modes for ports that no selected workload listens on: often the port of the Service, where that of the container
/// is meant.
struct PortLevelModes: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let policies = mesh.objects(of: .peerAuthentication).filter { $0.spec?.has("portLevelMtls") == true }
    guard !policies.isEmpty else { return }
    let services = ServiceSelection(mesh)
    for policy in policies {
      guard let ports = policy.spec?.member("portLevelMtls"),
        let labels = policy.spec?.member("selector")?.member("matchLabels")?.textMembers, !labels.isEmpty
      else { continue }
      let namespace = policy.namespace == mesh.settings.rootNamespace ? nil : policy.namespace
      let workloads = mesh.workloads.selected(by: labels, in: namespace)
      let selecting = workloads.flatMap { services.services(of: $0.object) }
      let listening = Self.ports(of: workloads, selecting)
      guard !listening.isEmpty else { continue }
      for pair in ports.pairs {
        guard let port = Int64(pair.key.text), !listening.contains(port) else { continue }
        add(port, at: pair.key, selecting, of: policy, into: &report)
      }
    }
  }

  /// The ports that containers declare and Services send to.
  private static func ports(of workloads: [Workload], _ services: [MeshObject]) -> Set<Int64> {
    let declared = workloads.flatMap(\.containers).flatMap { $0.elements("ports") }
    var ports = Set(declared.compactMap { $0.member("containerPort")?.integer })
    for port in services.flatMap({ $0.spec?.elements("ports") ?? [] }) {
      if let target = port.member("targetPort") {
        if let number = target.integer { ports.insert(number) }
      } else if let number = port.member("port")?.integer {
        ports.insert(number)
      }
    }
    return ports
  }

  private func add(
    _ port: Int64,
    at key: Node,
    _ services: [MeshObject],
    of policy: MeshObject,
    into report: inout FindingReport
  ) {
    for service in services {
      for item in service.spec?.elements("ports") ?? [] where item.member("port")?.integer == port {
        guard let target = item.member("targetPort") else { continue }
        report.add(
          .portLevelModeWithoutPort,
          "\(port) is the port of \(service.origin), not of the workload; write its targetPort \(target.text)",
          at: key,
          of: policy,
          notes: [Finding.Note("the port is here", at: item)],
          fixIts: target.integer == nil
            ? [] : [Diagnostic.FixIt("write \(target.text)", replacing: key.range, with: target.text)]
        )
        return
      }
    }
    report.add(.portLevelModeWithoutPort, "no selected workload listens on the port \(port)", at: key, of: policy)
  }
}
