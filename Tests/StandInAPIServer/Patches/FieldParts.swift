import Resources
import YAML

/// How a value falls into parts that can have owners, by the schema of its kind.
///
/// Lists without keys are owned as a whole, as those of Istio's custom resources are
/// (no `x-kubernetes-list-type` in their definitions).
struct FieldParts {
  struct Part {
    let element: PathElement
    let value: Value
    let shape: Shape?
    /// Whether the schema names the part, rather than the writer.
    let isDeclared: Bool
  }

  /// The parts; nil when the value is owned as a whole.
  static func of(_ value: Value, _ shape: Shape?) -> [Part]? {
    switch (value, shape) {
    case (.mapping(let entries), .object(let object)?):
      return entries.map { entry in
        let field = object.field(named: entry.key)
        return Part(
          element: .field(entry.key),
          value: entry.value,
          shape: field?.shape,
          isDeclared: field != nil
        )
      }
    case (.mapping(let entries), .map(let item, _)?):
      return entries.map { Part(element: .field($0.key), value: $0.value, shape: item, isDeclared: false) }
    case (.mapping(let entries), _):
      return entries.map { Part(element: .field($0.key), value: $0.value, shape: nil, isDeclared: false) }
    case (.sequence(let items), .list(let item, let rule)?):
      return parts(of: items, item, rule)
    default: return nil
    }
  }

  private static func parts(of items: [Value], _ shape: Shape, _ rule: ListRule) -> [Part]? {
    switch rule.identity {
    case .position: nil
    case .value:
      items.map { Part(element: .value($0.jsonText), value: $0, shape: shape, isDeclared: false) }
    case .keys(let names):
      items.map { item in
        Part(element: key(of: item, names.map { "\($0)" }), value: item, shape: shape, isDeclared: false)
      }
    }
  }

  static func key(of item: Value, _ names: [String]) -> PathElement {
    let entries = names.sorted().compactMap { name -> Value.Entry? in
      // The one key with a default: a port's protocol.
      (item[name] ?? (name == "protocol" ? "TCP" : nil)).map { Value.Entry(name, $0) }
    }
    return .key(Value.mapping(entries).jsonText)
  }
}
