import YAML

extension Node {
  /// The value of a field as CEL's `has` sees it: nil when it is absent or null. Merge keys are looked into.
  ///
  /// O(pairs). The answer is resolved: never an alias.
  public func member(_ name: StaticString) -> Node? { member(name, depth: 0) }

  /// Whether a field is there and not null.
  public func has(_ name: StaticString) -> Bool { member(name) != nil }

  /// The text of a field; empty when it is absent or no scalar.
  public func memberText(_ name: StaticString) -> String { member(name)?.text ?? "" }

  /// The fields of a map whose values are scalars, such as labels; null counts as empty text.
  public var textMembers: [String: String] {
    var members: [String: String] = [:]
    for pair in pairs where pair.value.resolved.kind == .scalar {
      members[pair.key.text] = pair.value.isNull ? "" : pair.value.text
    }
    return members
  }

  private func member(_ name: StaticString, depth: Int) -> Node? {
    if let value = self[name] { return value.isNull ? nil : value.resolved }
    guard depth < Self.mergeDepthLimit, let merged = self["<<"]?.resolved else { return nil }
    if merged.kind == .mapping { return merged.member(name, depth: depth + 1) }
    return merged.items.lazy.compactMap { $0.resolved.member(name, depth: depth + 1) }.first
  }

  /// Merges of merges beyond this are not looked into; nobody writes them.
  static var mergeDepthLimit: Int { 4 }
}
