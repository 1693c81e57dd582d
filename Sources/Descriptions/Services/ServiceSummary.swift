import Analysis
import Output
import Resources

/// What istioctl tells about a service, as the proxy of one of its pods has it.
struct ServiceSummary {
  let service: MeshObject
  let ports: [ServicePortSummary]
  private let pod: PodForm
  private let mesh: DescribedMesh

  /// - Parameter pods: the labels of the pods that subsets are compared with.
  init(_ service: MeshObject, _ pod: PodForm, _ proxy: ProxyView, pods: [[String: String]], in mesh: DescribedMesh) {
    self.service = service
    self.pod = pod
    self.mesh = mesh
    ports = (service.spec?.elements("ports") ?? []).compactMap(ServicePortForm.init).map {
      ServicePortSummary($0, of: service, proxy, pods: pods, in: mesh)
    }
  }

  /// istioctl's lines (istio `istioctl/pkg/describe/describe.go`, `printService`).
  var lines: [Line] {
    // An API server always says what is spoken below HTTP, and manifests leave TCP out.
    let own = ports.map(\.port).filter { $0.transport == "TCP" || ($0.transport.isEmpty && !mesh.isCluster) }
    return [Line("Service: \(mesh.name(of: service))", .heading)] + own.map(line)
      + ports.flatMap { $0.lines(isOneOfSeveral: ports.count > 1) }
  }

  private func line(of port: ServicePortForm) -> Line {
    guard let target = port.target(in: pod) else {
      let name = port.node.memberText("targetPort")
      return Line("no suitable port for \(port.number): no container has one called \(name)", indent: 3, .warning)
    }
    return Line("Port: \(port.name) \(port.number)/\(port.spoken) targets pod port \(target)", indent: 3)
  }

  /// For programs.
  var payload: JSONValue {
    [
      "name": .string(service.name), "namespace": .string(service.namespace),
      "place": mesh.place(of: service).payload, "ports": .array(ports.map { $0.payload(in: pod) }),
    ]
  }
}
