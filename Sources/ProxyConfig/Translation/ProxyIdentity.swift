/// The proxy that a configuration is for: whose it is and where it runs.
public struct ProxyIdentity: Hashable, Sendable {
  /// What the proxy does.
  public enum Kind: String, Sendable {
    /// It stands beside a workload.
    case sidecar
    /// It stands at the edge of the mesh.
    case gateway

    /// The word in the proxy's id.
    var word: String { self == .sidecar ? "sidecar" : "router" }
  }

  /// What the proxy does.
  public var kind: Kind
  /// The name of its pod.
  public var name: String
  /// The namespace that it runs in.
  public var namespace: String
  /// The labels of its pod.
  public var labels: [String: String]
  /// The IP address of its pod.
  public var address: String
  /// The service account of its pod.
  public var serviceAccount: String
  /// Where it runs: `region/zone/subzone`; empty where unknown.
  public var locality: String

  /// Makes an identity; the defaults are those of a workload without labels.
  public init(
    kind: Kind = .sidecar,
    name: String = "meshctl",
    namespace: String = "default",
    labels: [String: String] = [:],
    address: String = "127.0.0.1",
    serviceAccount: String = "default",
    locality: String = ""
  ) {
    self.kind = kind
    self.name = name
    self.namespace = namespace
    self.labels = labels
    self.address = address
    self.serviceAccount = serviceAccount
    self.locality = locality
  }

  /// The identity of a workload of the mesh by its name: a Deployment, a Pod, a WorkloadEntry; nil when there is none.
  public init?(workload name: String, in namespace: String, of input: TranslationInput) {
    guard let found = input.workloads.all.first(where: { $0.name == name && $0.namespace == namespace }) else {
      return nil
    }
    self.init(
      name: found.name,
      namespace: found.namespace,
      labels: found.labels,
      address: found.address ?? "127.0.0.1",
      serviceAccount: found.serviceAccount,
      locality: found.locality
    )
  }

  /// The id by which the control plane knows the proxy: `sidecar~10.1.2.3~reviews-v1.default~default.svc.cluster.local`.
  public func nodeID(domain: String) -> String {
    "\(kind.word)~\(address)~\(name).\(namespace)~\(namespace).svc.\(domain)"
  }

  func hasLabels(_ wanted: [String: String]) -> Bool { wanted.allSatisfy { labels[$0.key] == $0.value } }
}
