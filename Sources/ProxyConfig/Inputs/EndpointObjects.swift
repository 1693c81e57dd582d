import Resources
import YAML

/// The endpoints that Endpoints and EndpointSlices list, by the host of their service.
struct EndpointObjects {
  private var byHost: [String: [MeshEndpoint]] = [:]

  init(_ objects: InputObjects, workloads: WorkloadIndex, domain: String) {
    var pods: [String: Workload] = [:]
    for workload in workloads.all {
      if let address = workload.address { pods["\(workload.namespace)/\(address)"] = workload }
    }
    let slices = objects.of(.endpointSlice)
    for slice in slices {
      let service = slice.labels["kubernetes.io/service-name"] ?? ""
      let host = "\(service).\(slice.namespace).svc.\(domain)"
      byHost[host, default: []] += Self.endpoints(slice: slice, service, pods)
    }
    for object in objects.of(.endpoints) {
      let host = "\(object.name).\(object.namespace).svc.\(domain)"
      // The slices of a service are made from its Endpoints, or the other way round: one of them says it all.
      if byHost[host] == nil { byHost[host] = Self.endpoints(object: object, pods) }
    }
  }

  /// The endpoints of a host; nil when no object lists them.
  subscript(host: String) -> [MeshEndpoint]? { byHost[host] }

  private static func endpoints(
    slice: InputObject,
    _ service: String,
    _ pods: [String: Workload]
  ) -> [MeshEndpoint] {
    let ports = named(slice.node.elements("ports"))
    return slice.node.elements("endpoints").flatMap { node -> [MeshEndpoint] in
      guard node.member("conditions")?.member("ready")?.boolean ?? true else { return [] }
      return node.texts("addresses").prefix(1).map { address in
        endpoint(address, service, slice, node, ports, pods)
      }
    }
  }

  private static func endpoints(object: InputObject, _ pods: [String: Workload]) -> [MeshEndpoint] {
    object.node.elements("subsets").flatMap { subset -> [MeshEndpoint] in
      let ports = named(subset.elements("ports"))
      return subset.elements("addresses").map { node in
        endpoint(node.memberText("ip"), object.name, object, node, ports, pods)
      }
    }
  }

  private static func endpoint(
    _ address: String,
    _ service: String,
    _ object: InputObject,
    _ node: Node,
    _ ports: [String: Int],
    _ pods: [String: Workload]
  ) -> MeshEndpoint {
    var endpoint =
      pods["\(object.namespace)/\(address)"].map {
        MeshEndpoint(place: .host(address), name: $0.name, of: $0)
      }
      ?? MeshEndpoint(
        address: address,
        service: service,
        namespace: object.namespace,
        origin: object.origin(at: node)
      )
    endpoint.ports = ports
    return endpoint
  }

  private static func named(_ ports: [Node]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for port in ports { numbers[port.memberText("name")] = port.number("port") }
    return numbers
  }
}
