/// The resources of a container as Kubernetes quantities by resource name: `["cpu": "100m", "memory": "128Mi"]`.
public struct ResourceRequirements: Hashable, Sendable {
  /// What the scheduler sets aside.
  public var requests: [String: String]
  /// What the container may not exceed.
  public var limits: [String: String]

  /// Makes requirements; the default asks for nothing.
  public init(requests: [String: String] = [:], limits: [String: String] = [:]) {
    self.requests = requests
    self.limits = limits
  }
}
