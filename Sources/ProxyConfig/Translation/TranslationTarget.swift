/// What Envoy a configuration is for.
public enum TranslationTarget: Hashable, Sendable {
  /// One Envoy by itself on one machine: everything listens on loopback, nothing is encrypted between workloads, and
  /// endpoints stand in the clusters.
  case standalone(Standalone)
  /// A proxy in a cluster, as the control plane would tell it: endpoints and routes are fetched, workloads speak mutual
  /// TLS.
  case istiod

  /// How an Envoy by itself is laid out.
  public struct Standalone: Hashable, Sendable {
    /// Where everything listens.
    public var address = "127.0.0.1"
    /// The port for every host of the mesh.
    public var port = 15_080
    /// The port of the first gateway; the next gateways, and services that do not speak HTTP, follow.
    public var gatewayPort = 15_081
    /// The directory in which each route configuration is a file; nil to put them into the listeners.
    public var routeDirectory: String?
    /// The file that requests are written to; nil for none.
    public var requestLog: String?

    /// How Istio calls the routes of a port at which any host may be asked for.
    public static let routeName = "http_proxy"

    /// Makes the layout that people get who ask for nothing else.
    public init() {}
  }

  var standalone: Standalone? {
    guard case .standalone(let layout) = self else { return nil }
    return layout
  }

  var isStandalone: Bool { standalone != nil }
}
