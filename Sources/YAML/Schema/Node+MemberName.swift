import Diagnostics

extension Node {
  /// What Kubernetes calls the member of a key, `true` for a plain `yes`; nil for keys that it refuses.
  ///
  /// O(bytes).
  public var memberName: String? {
    let node = resolved
    guard node.kind == .scalar else { return nil }
    if node.coreTag == .binary { return node.string }
    guard let scalar = try? node.resolvedScalar else { return nil }
    return KeyText.name(of: scalar, text: { node.text })
  }

  /// Whether the node is a plain, untagged `<<` (YAML 1.1, "merge").
  var isMergeKey: Bool {
    let record = record
    guard record.kind == .scalar, record.style == .plain, record.end - record.start == 2, coreTag == nil else {
      return false
    }
    return document.source.bytes[range.indices].allSatisfy { $0 == UInt8(ascii: "<") }
  }
}
