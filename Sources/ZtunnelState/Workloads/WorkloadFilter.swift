/// Which workloads of a ztunnel are meant; nil takes all.
public struct WorkloadFilter: Hashable, Sendable {
  /// The namespace.
  public var namespace: String?
  /// The name.
  public var name: String?
  /// One of the addresses.
  public var address: String?
  /// The machine.
  public var machine: String?

  /// Takes every workload.
  public init() {}

  /// Whether a workload is meant.
  public func matches(_ workload: ZtunnelWorkload) -> Bool {
    if let namespace, !NetworkText.isSame(namespace, workload.namespace) { return false }
    if let name, !NetworkText.isSame(name, workload.name) { return false }
    if let machine, !NetworkText.isSame(machine, workload.machine) { return false }
    guard let address else { return true }
    return workload.addresses.contains { NetworkText.isSame(address, $0) }
  }
}
