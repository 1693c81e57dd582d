import Diagnostics
import Resources
import YAML

/// Containers that listen on a port which the proxy in their pod takes.
///
/// Source: Istio's documentation, "Application Requirements", "Ports used by Istio".
struct PortsOfProxy: Analyzer {
  let istioName: StaticString? = nil

  private static let ports: Set<Int64> = [15000, 15001, 15004, 15006, 15008, 15020, 15021, 15053, 15090]

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for workload in mesh.workloads.all where workload.podSpec != nil && !workload.object.isControlPlane {
      for container in workload.containers where container.memberText("name") != "istio-proxy" {
        for port in container.elements("ports").compactMap({ $0.member("containerPort") }) {
          guard let number = port.integer, Self.ports.contains(number) else { continue }
          guard let membership = Optional(mesh.membership(of: workload)), membership != false else { continue }
          report.add(
            .portOfProxy,
            "the proxy in the pod listens on the port \(number); use another for the application",
            at: port,
            of: workload.object,
            severity: membership == true ? nil : .information
          )
        }
      }
    }
  }
}
