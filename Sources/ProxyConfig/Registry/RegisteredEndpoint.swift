/// A place that serves a port of a host, as a mesh declares it.
public struct RegisteredEndpoint: Hashable, Sendable {
  /// The host in full.
  public let host: String
  /// The namespace of the object that declares the host.
  public let namespace: String
  /// The port of the host.
  public let port: RegisteredService.Port
  /// An IP address, a name for DNS or the path of a socket; nil for a pod that does not run, which the proxy of a mesh on
  /// this machine answers for.
  public let address: String?
  /// The port at the address; nil where there is none.
  public let number: Int?
  /// The pod, WorkloadEntry or template, or the object that the address is written in.
  public let workload: String
  /// The namespace of that.
  public let workloadNamespace: String
  /// Region, zone and subzone; empty where unknown.
  public let locality: String
  /// Whether it takes requests, as far as its status tells.
  public let isReady: Bool
  /// Whether a sidecar answers for it.
  public let speaksMutualTLS: Bool
}
