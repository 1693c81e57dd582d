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

  init(_ workloads: [Workload]) {
    self.all = workloads
    for (place, workload) in workloads.enumerated() {
      byNamespace[workload.namespace, default: []].append(place)
      for (key, value) in workload.labels {
        byLabel[Label(namespace: workload.namespace, key: key, value: value), default: []].append(place)
        byLabel[Label(namespace: nil, key: key, value: value), default: []].append(place)
      }
    }
  }

  /// The workloads that have all labels of a selector, in one namespace or, for nil, in all; an empty selector selects
  /// every one.
  public func selected(by labels: [String: String], in namespace: String?) -> [Workload] {
    guard !labels.isEmpty else {
      return namespace.map { (byNamespace[$0] ?? []).map { all[$0] } } ?? all
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
