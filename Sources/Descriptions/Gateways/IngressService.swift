import Analysis
import Output
import ProxyConfig
import Resources
import YAML

/// A service in front of pods at the edge of the mesh.
struct IngressService {
  let service: MeshObject
  let pods: [PodForm]

  /// The services of the pods' namespaces that select some of them. A service without a selector selects them all, as
  /// istioctl has it.
  static func all(of pods: [PodForm], in mesh: DescribedMesh) -> [IngressService] {
    let namespaces = Set(pods.map(\.workload.namespace))
    let services = mesh.mesh.objects(of: .service).filter { namespaces.contains($0.namespace) }
    return services.compactMap { service in
      let selector = service.spec?.member("selector")?.textMembers ?? [:]
      let own = pods.filter { pod in
        pod.workload.namespace == service.namespace
          && selector.allSatisfy { pod.workload.labels[$0.key] == $0.value }
      }
      return own.isEmpty ? nil : IngressService(service: service, pods: own)
    }
  }

  /// Whether the pods play a gateway.
  func plays(_ gateway: MeshObject) -> Bool {
    let selector = gateway.spec?.member("selector")?.textMembers ?? [:]
    return pods.contains { pod in selector.allSatisfy { pod.workload.labels[$0.key] == $0.value } }
  }

  /// Where clients find it: the load balancer, or the machine of a pod (istio `istioctl/pkg/describe`, `getIngressIP`).
  var address: String {
    let balancer = service.node.member("status")?.member("loadBalancer")?.elements("ingress").first
    let machine = pods.first?.workload.object.node.member("status")?.memberText("hostIP") ?? ""
    let known = [balancer?.memberText("ip") ?? "", balancer?.memberText("hostname") ?? "", machine]
    return known.first { !$0.isEmpty } ?? "unknown"
  }

  /// `Exposed on Ingress Gateway http://1.1.1.1`, for the ports that speak HTTP (`printIngressService`).
  var lines: [Line] {
    guard let pod = pods.first else { return [] }
    let ports = (service.spec?.elements("ports") ?? []).compactMap(ServicePortForm.init)
    return ports.filter { port in
      ["http", "http2"].contains(port.name) && ["", "TCP"].contains(port.transport) && port.target(in: pod) != nil
    }.map { port in
      let suffix = port.number == 80 ? "" : ":\(port.number)"
      return Line("Exposed on Ingress Gateway http://\(address)\(suffix)", .heading)
    }
  }
}
