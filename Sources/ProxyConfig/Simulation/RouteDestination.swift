/// A cluster that a route sends requests to, and who answers there.
public struct RouteDestination: Hashable, Sendable {
  /// The name of the cluster.
  public let cluster: String
  /// Its share, relative to the weights of the route's other clusters.
  public let weight: Int64
  /// The subset; empty for all endpoints of the host.
  public let subset: String
  /// The host in full; the cluster's name for one that is of no host.
  public let host: String
  /// The workloads that Envoy itself answers for.
  public let simulatedWorkloads: Set<String>
  /// The endpoints.
  public let addresses: [Address]
  /// Whether Envoy finds the endpoints by itself, wherever a client wanted to connect or whatever a name leads to.
  public let isOpenEnded: Bool

  /// - Parameter cluster: nil when the translation has none of that name.
  init(_ name: String, weight: Int64, _ cluster: Cluster?) {
    self.cluster = name
    self.weight = weight
    let parts = name.split(separator: "|", omittingEmptySubsequences: false)
    subset = parts.count == 4 ? String(parts[2]) : ""
    host = parts.count == 4 ? String(parts[3]) : name
    addresses = cluster?.endpoints?.localities.flatMap { $0.endpoints.map(\.address) } ?? []
    simulatedWorkloads = Set(addresses.compactMap(SimulatedWorkload.workload(at:)))
    switch cluster?.discovery {
    case .originalDestination, .endpointService: isOpenEnded = true
    case .fixed, .allAddressesOfName, .firstAddressOfName, nil: isOpenEnded = false
    }
  }
}

extension SimulatedWorkload {
  /// The workload that an address inside of Envoy is of; nil for other addresses.
  fileprivate static func workload(at address: Address) -> String? {
    guard case .internalListener(let name, _) = address else { return nil }
    let parts = name.split(separator: "|", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "simulated" ? String(parts[2]) : nil
  }
}
