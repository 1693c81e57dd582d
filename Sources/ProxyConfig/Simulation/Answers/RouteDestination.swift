/// A cluster that a route sends requests to, and who answers there.
public struct RouteDestination: Sendable {
  /// The name of the cluster.
  public let cluster: String
  /// Its share, relative to the weights of the route's other clusters.
  public let weight: Int64
  /// The subset; empty for all endpoints of the host.
  public let subset: String
  /// The labels of the subset's workloads.
  public let labels: [String: String]
  /// The host in full; the cluster's name for one that is of no host.
  public let host: String
  /// The port of the host; nil for a cluster that is of no host.
  public let port: Int?
  /// The workloads that Envoy itself answers for.
  public let simulatedWorkloads: Set<String>
  /// The endpoints.
  public let endpoints: [LocalityEndpoints.Endpoint]
  /// Whether the proxy has a cluster of the name: where it has none, it answers that itself.
  public let isKnown: Bool
  /// Whether Envoy finds the endpoints by itself, wherever a client wanted to connect or whatever a name leads to.
  public let isOpenEnded: Bool

  /// - Parameter cluster: nil when the translation has none of that name.
  /// - Parameter fetched: what the discovery service has of it.
  init(_ name: String, weight: Int64, _ cluster: Cluster?, _ fetched: ClusterLoadAssignment?) {
    self.cluster = name
    self.weight = weight
    let parts = name.split(separator: "|", omittingEmptySubsequences: false)
    subset = parts.count == 4 ? String(parts[2]) : ""
    host = parts.count == 4 ? String(parts[3]) : name
    port = parts.count == 4 ? Int(parts[1]) : nil
    labels = cluster?.subsetLabels ?? [:]
    isKnown = cluster != nil
    endpoints = (cluster?.endpoints ?? fetched)?.localities.flatMap(\.endpoints) ?? []
    simulatedWorkloads = Set(endpoints.compactMap { SimulatedWorkload.workload(at: $0.address) })
    switch cluster?.discovery {
    case .originalDestination: isOpenEnded = true
    case .endpointService: isOpenEnded = fetched == nil
    case .fixed, .allAddressesOfName, .firstAddressOfName, nil: isOpenEnded = false
    }
  }

  /// The addresses of the endpoints.
  public var addresses: [Address] { endpoints.map(\.address) }
}

extension SimulatedWorkload {
  /// The workload that an address inside of Envoy is of; nil for other addresses.
  fileprivate static func workload(at address: Address) -> String? {
    guard case .internalListener(let name, _) = address else { return nil }
    let parts = name.split(separator: "|", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "simulated" ? String(parts[2]) : nil
  }
}

extension RouteDestination {
  /// Whether it stands for no host: what sends connections where they wanted to go, or drops them.
  public var isBuiltIn: Bool { cluster == BuiltInCluster.passthrough || isBlackHole }

  /// Whether connections are dropped there.
  public var isBlackHole: Bool { cluster == BuiltInCluster.blackHole }
}
