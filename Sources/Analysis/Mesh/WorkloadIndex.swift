import Resources
import YAML

/// The workloads of a mesh, by their labels.
///
/// Building is O(labels); a selection O(selector + the workloads of its rarest label).
public struct WorkloadIndex: Sendable {
  private struct Label: Hashable {
    /// Nil for the label in any namespace.
    let namespace: String?
    let key: String
    let value: String
  }

  /// Every workload, in the order of the text.
  public let all: [Workload]
  private var byLabel: [Label: [Int]] = [:]
  private var byNamespace: [String: [Int]] = [:]
  private let spansNamespaces: Bool

  /// Indexes workloads; `spansNamespaces` says whether anything selects across namespaces, as gateways do. Without it
  /// such a selection is O(workloads).
  init(_ workloads: [Workload], spansNamespaces: Bool) {
    self.all = workloads
    self.spansNamespaces = spansNamespaces
    for (place, workload) in workloads.enumerated() {
      byNamespace[workload.namespace, default: []].append(place)
      for (key, value) in workload.labels {
        byLabel[Label(namespace: workload.namespace, key: key, value: value), default: []].append(place)
        guard spansNamespaces else { continue }
        byLabel[Label(namespace: nil, key: key, value: value), default: []].append(place)
      }
    }
  }

  /// Whether a workload that has all labels of a selector, in one namespace or, for nil, in all, meets a condition.
  ///
  /// O(selector + the workloads of its rarest label) at worst; it ends with the first.
  public func contains(
    _ labels: [String: String],
    in namespace: String?,
    where condition: (Workload) -> Bool = { _ in true }
  ) -> Bool {
    if labels.isEmpty {
      guard let namespace else { return all.contains(where: condition) }
      return (byNamespace[namespace] ?? []).contains { condition(all[$0]) }
    }
    return selected(by: labels, in: namespace).contains(where: condition)
  }

  /// The workloads that have all labels of a selector, in one namespace or, for nil, in all; an empty selector selects
  /// every one.
  public func selected(by labels: [String: String], in namespace: String?) -> [Workload] {
    guard !labels.isEmpty else {
      return namespace.map { (byNamespace[$0] ?? []).map { all[$0] } } ?? all
    }
    guard namespace != nil || spansNamespaces else {
      return all.filter { workload in labels.allSatisfy { workload.labels[$0.key] == $0.value } }
    }
    var fewest: [Int]?
    for (key, value) in labels {
      let places = byLabel[Label(namespace: namespace, key: key, value: value)] ?? []
      if places.isEmpty { return [] }
      if places.count < fewest?.count ?? Int.max { fewest = places }
    }
    return (fewest ?? []).map { all[$0] }.filter { workload in
      labels.allSatisfy { workload.labels[$0.key] == $0.value }
    }
  }
}
