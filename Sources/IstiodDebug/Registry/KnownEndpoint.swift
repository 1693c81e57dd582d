/// A place that serves a port of a service, as an istiod knows it.
public struct KnownEndpoint: Hashable, Sendable {
  /// Whether requests go there (istio `pilot/pkg/model/service.go`, `HealthStatus`).
  public enum Health: Int, Hashable, Sendable {
    case healthy = 0
    case unhealthy = 1
    case draining = 2
    case terminating = 3
  }

  /// The service in full.
  public let host: String
  /// The namespace of the service.
  public let namespace: String
  /// The port of the service.
  public let port: KnownService.Port
  /// An IP address, a name for DNS or the path of a socket.
  public let address: String
  /// The port at the address.
  public let number: Int
  /// The workload, by what makes its pods.
  public let workload: String
  /// The cluster that it is in, by the name that the mesh has for it.
  public let cluster: String
  /// Region, zone and subzone; empty where unknown.
  public let locality: String
  /// The identity that its certificate has; empty where it has none.
  public let identity: String
  /// Whether a sidecar answers for it.
  public let speaksMutualTLS: Bool
  /// Whether requests go there.
  public let health: Health
}
