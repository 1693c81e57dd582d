import YAML

/// What rules ask of a mapping.
extension Node {
  /// Whether a field is there and not null.
  public func has(_ name: StaticString) -> Bool { member(name) != nil }

  /// The text of a field; empty when it is absent or no scalar.
  public func memberText(_ name: StaticString) -> String { member(name)?.text ?? "" }

  /// The items of a list below a field, aliases followed; none when it is absent or no list.
  public func elements(_ name: StaticString) -> [Node] { member(name)?.elements ?? [] }

  /// The items of a list, aliases followed; none of what is no list.
  public var elements: [Node] { kind == .sequence ? items.map(\.resolved) : [] }

  /// The fields of a map whose values are scalars, such as labels; null counts as empty text.
  public var textMembers: [String: String] {
    var members: [String: String] = [:]
    for pair in pairs where pair.value.resolved.kind == .scalar {
      members[pair.key.text] = pair.value.isNull ? "" : pair.value.text
    }
    return members
  }
}
