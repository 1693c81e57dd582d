/// Where a packet ends.
public enum WalkEnd: Sendable, Hashable {
  /// Where it was sent.
  case destination
  /// At a port of the pod, its destination rewritten.
  case redirected(to: Port)
  /// At a port of the pod, its addresses as they were.
  case handedOver(to: Port)
  /// Nowhere.
  case dropped
  /// Nowhere, and its sender is told.
  case rejected

  /// The port of the pod that the packet was sent to by a rule.
  public var port: Port? {
    switch self {
    case .redirected(let port), .handedOver(let port): port
    case .destination, .dropped, .rejected: nil
    }
  }
}
