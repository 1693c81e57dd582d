import ProxyState

/// Whom traffic is for: a service, one of its ports, and a version of it.
public struct TrafficDestination: Hashable, Sendable {
  /// The host of the service, such as `reviews.default.svc.cluster.local`; empty where a proxy does not tell.
  public let host: String
  /// The port; nil where it is not told.
  public let port: Int?
  /// The subset of the DestinationRule, or the version that a workload has by its labels; may be empty.
  public let subset: String

  /// Makes a destination.
  public init(host: String, port: Int? = nil, subset: String = "") {
    self.host = host
    self.port = port
    self.subset = subset
  }

  /// The destination of a cluster by its name, such as `outbound|9080|v1|reviews.default.svc.cluster.local`; nil for
  /// others.
  public init?(cluster: String) {
    let name = ClusterName(cluster)
    guard name.isStructured, !name.host.isEmpty else { return nil }
    self.init(name)
  }

  init(_ name: ClusterName) {
    self.init(host: name.host, port: name.port > 0 ? name.port : nil, subset: name.subset)
  }

  /// Whether a name means the host: the whole of it, or its first labels, such as `reviews` and `reviews.default`.
  public func isCalled(_ name: String) -> Bool { host == name || host.hasPrefix(name + ".") }
}

extension TrafficDestination: Comparable {
  /// By host, port and subset.
  public static func < (left: TrafficDestination, right: TrafficDestination) -> Bool {
    (left.host, left.port ?? 0, left.subset) < (right.host, right.port ?? 0, right.subset)
  }
}
