import Resources
import YAML

/// What PeerAuthentications ask of clients: the mode that holds for the workloads of a service.
///
/// Source: Istio `pilot/pkg/model/authentication.go`, `ComposePeerAuthentication`: a policy with a selector goes before
/// that of the namespace, and that before the one of the mesh.
struct MutualTLS {
  /// A mode with the place that says so.
  struct Demand {
    /// `STRICT`, `PERMISSIVE` or `DISABLE`.
    let mode: String
    /// The policy.
    let policy: MeshObject
    /// The node of the mode.
    let node: Node
  }

  private struct Selected {
    let labels: [String: String]
    let policy: MeshObject
  }

  private let root: String
  private var namespaces: [String: Demand] = [:]
  private var selecting: [String: [Selected]] = [:]

  /// Reads every policy. O(policies).
  init(_ mesh: Mesh) {
    root = mesh.settings.rootNamespace
    for policy in mesh.objects(of: .peerAuthentication) {
      let labels = policy.spec?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
      if !labels.isEmpty {
        selecting[policy.namespace, default: []].append(Selected(labels: labels, policy: policy))
      } else if let demand = Self.demand(of: policy), namespaces[policy.namespace] == nil {
        namespaces[policy.namespace] = demand
      }
    }
  }

  /// What is asked of clients of a service; nil when nothing is, or when it differs from port to port.
  func demand(of service: MeshObject) -> Demand? {
    let selector = service.spec?.member("selector")?.textMembers ?? [:]
    for selected in selecting[service.namespace] ?? [] {
      // A policy whose labels the service's pods must have holds for all of them.
      guard selected.labels.allSatisfy({ selector[$0.key] == $0.value }) else {
        // Labels that say nothing against each other may select some of the pods.
        if selected.labels.allSatisfy({ selector[$0.key] ?? $0.value == $0.value }) { return nil }
        continue
      }
      if selected.policy.spec?.has("portLevelMtls") == true { return nil }
      if let demand = Self.demand(of: selected.policy) { return demand }
    }
    return namespaces[service.namespace] ?? namespaces[root]
  }

  private static func demand(of policy: MeshObject) -> Demand? {
    guard let node = policy.spec?.member("mtls")?.member("mode"), !["", "UNSET"].contains(node.text) else { return nil }
    return Demand(mode: node.text, policy: policy, node: node)
  }
}
