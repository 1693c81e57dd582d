/// Where a request comes to the proxy.
public enum Entrance: Hashable, Sendable {
  /// From a workload beside the proxy, to the host and port that it asks for.
  case mesh
  /// From outside, to a gateway as `namespace/name`.
  case gateway(String)
}
