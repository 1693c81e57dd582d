/// Workloads by their labels.
///
/// Building is O(labels), a selection O(selector + the workloads of its rarest label).
struct WorkloadIndex {
  private struct Label: Hashable {
    let namespace: String
    let key: String
    let value: String
  }

  let all: [Workload]
  private var byLabel: [Label: [Int]] = [:]

  init(_ workloads: [Workload]) {
    all = workloads
    for (place, workload) in workloads.enumerated() {
      for (key, value) in workload.labels {
        byLabel[Label(namespace: workload.namespace, key: key, value: value), default: []].append(place)
      }
    }
  }

  /// The workloads of a namespace that have all of these labels, in the order of the text; none for no labels.
  func selected(by labels: [String: String], in namespace: String) -> [Workload] {
    var fewest: [Int]?
    for (key, value) in labels {
      let places = byLabel[Label(namespace: namespace, key: key, value: value)] ?? []
      if places.count < fewest?.count ?? Int.max { fewest = places }
    }
    return (fewest ?? []).map { all[$0] }.filter { $0.hasLabels(labels) }
  }
}
