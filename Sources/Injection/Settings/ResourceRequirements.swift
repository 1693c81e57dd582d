/// The CPU and memory of a container as Kubernetes quantities; nil leaves the field out.
public struct ResourceRequirements: Hashable, Sendable {
  /// One pair of quantities.
  public struct Quantities: Hashable, Sendable {
    /// CPU, such as `100m`.
    public var cpu: String?
    /// Memory, such as `128Mi`.
    public var memory: String?

    /// Makes a pair; the default leaves both out.
    public init(cpu: String? = nil, memory: String? = nil) {
      self.cpu = cpu
      self.memory = memory
    }
  }

  /// What the scheduler sets aside.
  public var requests: Quantities
  /// What the container may not exceed.
  public var limits: Quantities

  /// Makes requirements; the default asks for nothing.
  public init(requests: Quantities = Quantities(), limits: Quantities = Quantities()) {
    self.requests = requests
    self.limits = limits
  }
}
