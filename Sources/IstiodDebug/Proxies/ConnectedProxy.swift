/// A proxy, and who tells of it.
public struct ConnectedProxy: Hashable, Sendable {
  /// What it has of its configuration.
  public let sync: ProxySync
  /// The istiod that it is connected to, by the name of its pod.
  public let istiod: String

  /// Makes one.
  public init(_ sync: ProxySync, istiod: String) {
    self.sync = sync
    self.istiod = istiod
  }

  /// Why it has not all that there is for it: `routes stale, clusters rejected: …`; nil when it has.
  public var lag: String? {
    let overdue = sync.overdue
    guard !overdue.isEmpty else { return nil }
    return overdue.map { "\($0.type.name) \($0.state.remark)" }.joined(separator: ", ")
  }

  /// What the proxy said when it refused something, by the sort; nil when it refused nothing, or gave no reason.
  var refusal: String? {
    let refusals = sync.overdue.compactMap { type, state -> String? in
      guard case .rejected(let reason) = state, !reason.isEmpty else { return nil }
      return "\(type.serviceName): \(reason)"
    }
    return refusals.isEmpty ? nil : refusals.joined(separator: "; ")
  }
}
