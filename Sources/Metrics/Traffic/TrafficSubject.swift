/// What traffic is counted of.
public enum TrafficSubject: Hashable, Sendable {
  /// All that comes in at a listener, by the prefix of its statistics: also what no destination gets to see.
  case listener(String)
  /// What takes a route that has statistics of its own (Istio, `HTTPMatchRequest.statPrefix`).
  case route(virtualHost: String, name: String)
  /// What a proxy sends to a destination.
  case outbound(TrafficDestination)
  /// What a proxy takes for its own workload.
  case inbound(TrafficDestination)
  /// What goes to a cluster that has no name of Istio's form, such as `PassthroughCluster`.
  case cluster(String)

  /// The destination, where there is one.
  public var destination: TrafficDestination? {
    switch self {
    case .outbound(let destination), .inbound(let destination): destination
    case .listener, .route, .cluster: nil
    }
  }

  /// Whether a service is meant by a name, or by what a route of it is called.
  public func isOf(_ service: String) -> Bool {
    switch self {
    case .outbound(let destination), .inbound(let destination): destination.isCalled(service)
    case .route(let virtualHost, _): virtualHost.prefix { $0 != ":" } == service || virtualHost.hasPrefix(service + ".")
    case .cluster(let name): name == service
    case .listener: false
    }
  }

  /// A word for its kind; words stay as they are.
  public var kind: String {
    switch self {
    case .listener: "listener"
    case .route: "route"
    case .outbound: "outbound"
    case .inbound: "inbound"
    case .cluster: "cluster"
    }
  }
}

extension TrafficSubject: Comparable {
  /// Listeners before routes before destinations, each by name.
  public static func < (left: TrafficSubject, right: TrafficSubject) -> Bool {
    switch (left, right) {
    case (.listener(let left), .listener(let right)), (.cluster(let left), .cluster(let right)): left < right
    case (.route(let host, let name), .route(let otherHost, let otherName)): (host, name) < (otherHost, otherName)
    case (.outbound(let left), .outbound(let right)), (.inbound(let left), .inbound(let right)): left < right
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .listener: 0
    case .route: 1
    case .inbound: 2
    case .outbound: 3
    case .cluster: 4
    }
  }
}
