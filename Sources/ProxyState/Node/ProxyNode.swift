public import YAML

/// What a proxy says of itself in its bootstrap: whose it is, and who tells it what to do.
public struct ProxyNode: Hashable, Sendable {
  /// What it does, in Istio's word: `sidecar`, `router`, `waypoint`.
  public let role: String
  /// The address of its pod.
  public let address: String
  /// The name of its pod.
  public let name: String
  /// The namespace that it runs in.
  public let namespace: String
  /// What made the pod, as Istio's injection notes it; empty where nothing is noted.
  public let workload: String
  /// The labels of its pod, as it tells them to the control plane.
  public let labels: [String: String]
  /// The service account of its pod.
  public let serviceAccount: String
  /// Whether a control plane tells it its listeners.
  public let followsControlPlane: Bool

  /// Reads the bootstrap of a dump; nil when there is none, or it names no proxy in Istio's form:
  /// `sidecar~10.0.0.1~reviews-v1.default~default.svc.cluster.local`.
  public init?(_ dump: ConfigDump) throws(JSONCursorError) {
    guard let part = dump.sections[.bootstrap]?.first else { return nil }
    var cursor = part.cursor(prefix: DumpSection.bootstrap.rawValue)
    var (node, resources): (Node?, Node?)
    try cursor.members { cursor throws(JSONCursorError) in
      guard cursor.isNamed("bootstrap") else { return }
      try cursor.members { cursor throws(JSONCursorError) in
        if cursor.isNamed("node") { node = try cursor.node() }
        if cursor.isNamed("dynamic_resources") { resources = try cursor.node() }
      }
    }
    let parts = node?.text("id").split(separator: "~").map(String.init) ?? []
    guard parts.count == 4, let dot = parts[2].lastIndex(of: ".") else { return nil }
    let metadata = node?.field("metadata")
    role = parts[0]
    address = parts[1]
    name = String(parts[2][..<dot])
    namespace = String(parts[2][parts[2].index(after: dot)...])
    workload = metadata?.member("WORKLOAD_NAME")?.scalarText ?? ""
    labels = Dictionary(
      (metadata?.member("LABELS")?.pairs.map(\.self) ?? []).map { ($0.key.scalarText, $0.value.scalarText) }
    ) { first, _ in first }
    serviceAccount = metadata?.member("SERVICE_ACCOUNT")?.scalarText ?? ""
    followsControlPlane = resources?.field("lds_config")?.field("ads") != nil
  }

  /// How messages call it: `reviews-v1.default`.
  public var description: String { "\(name).\(namespace)" }
}
