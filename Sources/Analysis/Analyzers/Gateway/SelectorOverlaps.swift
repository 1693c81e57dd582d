/// Which selectors select a workload that another selects, too.
struct SelectorOverlaps {
  private var workloads: [[String: String]: Set<MeshObject>] = [:]
  private var selectors: [MeshObject: [[String: String]]] = [:]

  /// Asks for the workloads of each selector once. O(selectors × their workloads).
  init(_ selectors: Set<[String: String]>, _ mesh: Mesh) {
    for selector in selectors {
      let objects = Set(mesh.workloads.selected(by: selector, in: nil).map(\.object))
      workloads[selector] = objects
      for object in objects { self.selectors[object, default: []].append(selector) }
    }
  }

  /// The selectors of a list that share a workload with one, and the same one if it is in the list.
  func overlapping(
    _ selector: [String: String],
    among list: some Collection<[String: String]>
  ) -> [[String: String]] {
    if list.count == 1, list.first == selector { return Array(list) }
    let sharing = Set((workloads[selector] ?? []).flatMap { selectors[$0] ?? [] })
    return list.filter { $0 == selector || sharing.contains($0) }
  }
}
