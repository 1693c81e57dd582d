/// A service as an istiod knows it.
public struct KnownService: Hashable, Sendable {
  /// A port of it.
  public struct Port: Hashable, Sendable {
    /// The number that clients use.
    public let number: Int
    /// Its name; may be empty.
    public let name: String
    /// What is spoken, as Istio writes it: `HTTP2`.
    public let kind: String
  }

  /// The name in full.
  public let host: String
  /// Its namespace.
  public let namespace: String
  /// Where the istiod has it from: `Kubernetes`, `External`.
  public let registry: String
  /// Its ports.
  public let ports: [Port]
  /// The addresses that clients connect to, of all clusters.
  public let addresses: [String]
}
