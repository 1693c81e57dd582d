/// The values that labels have anywhere, to tell what a selector may have meant.
struct LabelValues {
  private var values: [String: [String]] = [:]

  /// Gathers the labels of workloads. O(labels).
  init(_ workloads: [Workload]) {
    var seen: [String: Set<String>] = [:]
    for workload in workloads {
      for (key, value) in workload.labels where seen[key, default: []].insert(value).inserted {
        values[key, default: []].append(value)
      }
    }
  }

  /// The values of a label, in alphabetical order.
  func values(of key: String) -> [String] { (values[key] ?? []).sorted() }
}
