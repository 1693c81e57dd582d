public import Resources

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

  /// The identity of a workload of the mesh by its name: a Pod, a Deployment and the like, a WorkloadEntry; nil when there
  /// is none.
  ///
  /// - Parameter workloadKind: the kind that is meant; nil for any, pods before what makes them.
  public init?(
    workload name: String,
    kind workloadKind: ResourceKind? = nil,
    in namespace: String,
    of input: TranslationInput
  ) {
    let found = input.workloads.all.first { workload in
      workload.name == name && workload.namespace == namespace && (workloadKind ?? workload.kind) == workload.kind
    }
    guard let found else { return nil }
    self.init(found)
  }

  /// The proxies at the edge of the mesh: for each selector of its Gateways the first workload that has the labels, and
  /// where there is none, a proxy of a namespace with these labels. In the order of the names of the Gateways.
  public static func gateways(of input: TranslationInput, in namespace: String) -> [ProxyIdentity] {
    var selectors: Set<[String: String]> = []
    let rules = input.gateways.sorted { $0.reference < $1.reference }
    return rules.filter { selectors.insert($0.selector).inserted }.map { gateway($0, of: input, in: namespace) }
  }

  /// The proxy that plays a gateway, which is told as `namespace/name`; nil when there is no such gateway.
  public static func gateway(_ reference: String, of input: TranslationInput) -> ProxyIdentity? {
    let rule = input.gateways.first { $0.reference == reference }
    return rule.map { gateway($0, of: input, in: $0.namespace) }
  }

  private static func gateway(_ rule: GatewayRule, of input: TranslationInput, in namespace: String) -> ProxyIdentity {
    let workload = input.workloads.all.first { !rule.selector.isEmpty && $0.hasLabels(rule.selector) }
    var identity =
      workload.map(ProxyIdentity.init) ?? ProxyIdentity(name: "gateway", namespace: namespace, labels: rule.selector)
    identity.kind = .gateway
    return identity
  }

  private init(_ workload: Workload) {
    self.init(
      kind: workload.isGateway ? .gateway : .sidecar,
      name: workload.name,
      namespace: workload.namespace,
      labels: workload.labels,
      address: workload.address ?? "127.0.0.1",
      serviceAccount: workload.serviceAccount,
      locality: workload.locality
    )
  }

  /// The id by which the control plane knows the proxy: `sidecar~10.1.2.3~reviews-v1.default~default.svc.cluster.local`.
  public func nodeID(domain: String) -> String {
    "\(kind.word)~\(address)~\(name).\(namespace)~\(namespace).svc.\(domain)"
  }

  func hasLabels(_ wanted: [String: String]) -> Bool { wanted.allSatisfy { labels[$0.key] == $0.value } }
}
