import Resources
import YAML

/// The endpoints of hosts, by the labels that subsets select them by.
struct SubsetEndpoints {
  /// The labels of a node that its pods have for Istio, too (`pilot/pkg/serviceregistry/util/label/label.go`).
  private static let topology: Set<String> = [
    "topology.kubernetes.io/region", "topology.kubernetes.io/zone", "topology.istio.io/subzone",
    "kubernetes.io/hostname",
  ]
  /// Labels that Istio gives endpoints of several clusters and networks.
  private static let mesh: Set<String> = ["topology.istio.io/cluster", "topology.istio.io/network"]

  private let workloads: WorkloadIndex
  private let nodes: [String: [String: String]]

  init(_ mesh: Mesh) {
    workloads = mesh.workloads
    let kind = ResourceKind(group: "", kind: "Node", plural: "nodes", isNamespaced: false)
    nodes = Dictionary(mesh.objects(of: kind).map { ($0.name, $0.labels) }) { first, _ in first }
  }

  /// Whether a host has an endpoint with labels.
  func has(_ labels: [String: String], of host: MeshHost) -> Bool {
    if let endpoints = host.object.spec?.filled("endpoints"), host.object.kind == .serviceEntry {
      return endpoints.items.contains { endpoint in
        let own = endpoint.resolved.member("labels")?.textMembers ?? [:]
        return labels.allSatisfy { own[$0.key] == $0.value }
      }
    }
    guard let selector = Self.selector(of: host.object) else { return host.object.kind == .serviceEntry }
    let placed = labels.filter { Self.topology.contains($0.key) || Self.mesh.contains($0.key) }
    let own = labels.filter { placed[$0.key] == nil }
    let wanted = selector.merging(own) { $1 }
    guard selector.allSatisfy({ own[$0.key] ?? $0.value == $0.value }) else { return false }
    return workloads.selected(by: wanted, in: host.object.namespace).contains { isPlaced($0, placed) }
  }

  /// The labels that a Service or a ServiceEntry selects by; nil when it selects nothing.
  private static func selector(of object: MeshObject) -> [String: String]? {
    if object.kind == .service { return object.spec?.member("selector")?.textMembers ?? [:] }
    return object.spec?.member("workloadSelector")?.member("labels")?.textMembers
  }

  /// Whether a workload runs where labels say. A template runs anywhere, and so does a pod whose node is not given.
  private func isPlaced(_ workload: Workload, _ labels: [String: String]) -> Bool {
    let place = workload.podSpec?.memberText("nodeName") ?? ""
    guard workload.object.kind == .pod, !place.isEmpty, let node = nodes[place] else {
      return labels.allSatisfy { workload.labels[$0.key] ?? $0.value == $0.value }
    }
    return labels.allSatisfy { key, value in
      if Self.mesh.contains(key) { return workload.labels[key] ?? value == value }
      if key == "kubernetes.io/hostname" { return place == value }
      // An empty label of a node is none: its pods do not get it.
      return (node[key].flatMap { $0.isEmpty ? nil : $0 } ?? workload.labels[key]) == value
    }
  }
}
