/// The services of a mesh and what serves them, as its objects declare it and the translation takes it.
public struct ServiceRegistry: Sendable {
  /// The services, older objects first.
  public let services: [RegisteredService]
  /// What serves their ports: for a Service with a selector all pods that it selects, whether they are ready or not. Ports
  /// that carry UDP have none, of which proxies are not told.
  public let endpoints: [RegisteredEndpoint]

  /// Lists what an input has. O(services × what serves them).
  public init(_ input: TranslationInput) {
    services = input.services.map(RegisteredService.init)
    endpoints = input.services.flatMap { service in
      let places = Self.places(of: service, input)
      return service.ports.filter { $0.protocolKind != .udp }.flatMap { port in
        places.compactMap { RegisteredEndpoint($0.endpoint, isReady: $0.isReady, port, of: service) }
      }
    }
  }

  private typealias Placed = (endpoint: MeshEndpoint, isReady: Bool)

  private static func places(of service: MeshService, _ input: TranslationInput) -> [Placed] {
    if !service.writtenEndpoints.isEmpty { return service.writtenEndpoints.map { ($0, true) } }
    guard let selector = service.selector, !selector.isEmpty else {
      if let listed = input.endpointObjects[service.host] { return listed.map { ($0, true) } }
      return ownName(of: service)
    }
    let selected = input.workloads.selected(by: selector, in: service.namespace)
    let runs = selected.contains { $0.address != nil }
    return selected.compactMap { workload -> Placed? in
      if let entry = workload.entry { return (entry, true) }
      if let address = workload.address {
        return (MeshEndpoint(place: .host(address), name: workload.name, of: workload), workload.isReady)
      }
      // A template whose pods run is told by them.
      if runs { return nil }
      return (MeshEndpoint(place: .simulated(workload: workload.name), name: workload.name, of: workload), true)
    }
  }

  /// A name for DNS without endpoints is its own.
  private static func ownName(of service: MeshService) -> [Placed] {
    if service.isKubernetes || HostName.isWildcard(service.host) { return [] }
    switch service.resolution {
    case .known, .alias, .client: return []
    case .dns, .dnsFirst:
      let (name, namespace) = (service.name, service.namespace)
      return [
        (MeshEndpoint(address: service.host, service: name, namespace: namespace, origin: service.origin), true)
      ]
    }
  }
}

extension RegisteredEndpoint {
  /// Nil where the place has no such port.
  fileprivate init?(_ endpoint: MeshEndpoint, isReady: Bool, _ port: ServicePort, of service: MeshService) {
    switch endpoint.place {
    case .host(let host):
      guard let number = endpoint.number(of: port), (1...65_535).contains(number) else { return nil }
      (address, self.number) = (host, number)
    case .socket(let path): (address, number) = ("unix://\(path)", nil)
    case .simulated: (address, number) = (nil, endpoint.number(of: port))
    }
    host = service.host
    namespace = service.namespace
    self.port = RegisteredService.Port(port)
    workload = endpoint.name == address ? endpoint.workload : endpoint.name
    workloadNamespace = endpoint.namespace
    locality = endpoint.locality
    self.isReady = isReady
    speaksMutualTLS = endpoint.speaksMutualTLS
  }
}
