extension Node {
  /// The value of a field as Kubernetes decodes it: nil when it is absent or null. Merge keys are looked into.
  ///
  /// O(pairs). The answer is resolved: never an alias.
  public func member(_ name: StaticString) -> Node? { member(name, depth: 0) }

  private func member(_ name: StaticString, depth: Int) -> Node? {
    let (value, merged) = name.withUTF8Buffer { places(of: $0) }
    if value >= 0 {
      let record = document.records[value]
      let node = Node(document: document, index: record.kind == .alias ? Int(record.detail) : value)
      return node.isNull ? nil : node
    }
    guard merged >= 0, depth < Self.mergeDepthLimit else { return nil }
    let source = Node(document: document, index: merged).resolved
    if source.kind == .mapping { return source.member(name, depth: depth + 1) }
    return source.items.lazy.compactMap { $0.resolved.member(name, depth: depth + 1) }.first
  }

  /// Merges of merges beyond this are not looked into; nobody writes them.
  public static var mergeDepthLimit: Int { 4 }
}
