/// Which connections of a ztunnel are meant; nil takes all.
public struct ConnectionFilter: Hashable, Sendable {
  /// The way of a connection, as its workload sees it.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// To the workload.
    case inbound
    /// From the workload.
    case outbound
  }

  /// The namespace of the workload.
  public var namespace: String?
  /// The workload: its name, or name and namespace with a dot between them.
  public var workload: String?
  /// The way.
  public var direction: Direction?

  /// Takes every connection.
  public init() {}

  /// Whether connections of a workload are meant.
  public func matches(_ state: ZtunnelWorkloadState) -> Bool {
    if let namespace, namespace != state.namespace { return false }
    guard let workload else { return true }
    return workload == state.name || workload == "\(state.name).\(state.namespace)"
  }
}
