import Resources
import YAML

extension RequestCondition {
  /// Reads a match of a HTTPRoute.
  init(httpRoute node: Node) {
    if let path = node.member("path") {
      let value = path.memberText("value")
      let text = value.isEmpty ? "/" : value
      self.path =
        switch path.memberText("type") {
        case "Exact": .exact(text)
        case "RegularExpression": .regex(text)
        default: PathCondition(segments: text)
        }
    }
    method = node.member("method")?.text
    headers = Self.fields(node.elements("headers"))
    query = Self.fields(node.elements("queryParams"))
  }

  private static func fields(_ nodes: [Node]) -> [FieldCondition] {
    nodes.map { node in
      let value = node.memberText("value")
      let isPattern = node.memberText("type") == "RegularExpression"
      return FieldCondition(name: node.memberText("name"), value: isPattern ? .regex(value) : .exact(value))
    }
  }

  /// The condition as a match of a HTTPRoute.
  var httpRouteMatch: Value {
    var fields = Fields()
    fields.set("path", path.map(Self.gatewayPath))
    fields.set("headers", .sequence(headers.map(Self.gatewayField)))
    fields.set("queryParams", .sequence(query.map(Self.gatewayField)))
    fields.set("method", text: method)
    return fields.value
  }

  private static func gatewayPath(_ path: PathCondition) -> Value {
    switch path {
    case .exact(let text): ["type": "Exact", "value": .string(text)]
    case .prefix(let text), .segments(let text): ["type": "PathPrefix", "value": .string(text)]
    case .regex(let pattern): ["type": "RegularExpression", "value": .string(pattern)]
    }
  }

  /// A prefix is a pattern there, and so is what only has to be present.
  private static func gatewayField(_ field: FieldCondition) -> Value {
    let name = Value.string(field.name)
    func pattern(_ text: String) -> Value {
      ["type": "RegularExpression", "name": name, "value": .string(text)]
    }
    switch field.value {
    case .exact(let text): return ["name": name, "value": .string(text)]
    case .prefix(let text): return pattern(TextCondition.quoted(text) + ".*")
    case .regex(let text): return pattern(text)
    case .present: return pattern(".*")
    }
  }
}
