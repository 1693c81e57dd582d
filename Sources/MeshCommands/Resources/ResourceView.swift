import MeshStores
import Output
import Resources
import YAML

/// What a table shows of resources of one kind, between their name and their age.
///
/// kubectl's columns where it has some, and what matters for a mesh: hosts, gateways, subsets and weights.
struct ResourceView: Sendable {
  /// The titles.
  let columns: [Column]
  /// One cell a column.
  let cells: @Sendable (StoredResource) -> [Cell]

  /// Shows nothing but the name.
  static let plain = ResourceView(columns: []) { _ in [] }

  /// The view of a kind.
  static func of(_ kind: ResourceKind) -> ResourceView { byKind[kind.qualifiedName] ?? plain }

  /// Whether there is more to show of a kind than names.
  static func isKnown(_ kind: ResourceKind) -> Bool { byKind[kind.qualifiedName] != nil }

  private static let byKind: [String: ResourceView] = [
    "virtualservice.networking.istio.io": .virtualServices,
    "destinationrule.networking.istio.io": .destinationRules,
    "gateway.networking.istio.io": .gateways,
    "serviceentry.networking.istio.io": .serviceEntries,
    "workloadentry.networking.istio.io": .workloadEntries,
    "sidecar.networking.istio.io": .sidecars,
    "peerauthentication.security.istio.io": .peerAuthentications,
    "requestauthentication.security.istio.io": .requestAuthentications,
    "authorizationpolicy.security.istio.io": .authorizationPolicies,
    "httproute.gateway.networking.k8s.io": .httpRoutes,
    "gateway.gateway.networking.k8s.io": .gatewayAPIGateways,
    "service": .services,
    "pod": .pods,
    "namespace": .namespaces,
    "deployment.apps": .workloads,
    "statefulset.apps": .workloads,
    "daemonset.apps": .daemonSets,
  ]
}

extension StoredResource {
  /// The `spec`.
  var spec: Node? { node.member("spec") }
  /// The `status`, which only clusters have.
  var status: Node? { node.member("status") }
}

extension Node? {
  /// The texts of a list's scalars with commas between them.
  var joinedTexts: String { (self?.resolved.items.map(\.resolved.text) ?? []).joined(separator: ",") }

  /// The text of a scalar; nil for null, nothing and collections.
  var scalarText: String? {
    guard let node = self?.resolved, node.kind == .scalar, !node.isNull else { return nil }
    return node.text
  }

  /// The items of a list; none for other nodes.
  var members: [Node] { self.map { Array($0.resolved.items) } ?? [] }

  /// The entries of a mapping as `key=value`, with commas between them.
  var joinedPairs: String {
    guard let node = self?.resolved, node.kind == .mapping else { return "" }
    return node.pairs.map { "\($0.key.text)=\($0.value.resolved.text)" }.joined(separator: ",")
  }
}
