import Resources
import YAML

/// Holds an object to the fields of its kind: takes out those it does not have, and collects what is wrong.
struct SchemaCheck {
  private(set) var unknownFields: [String] = []
  private(set) var causes: [FieldCause] = []
  private var hasWrongType = false

  /// The object without its unknown fields.
  mutating func check(_ object: Value, _ resource: ServedResource) -> Value {
    guard case .object(let shape)? = resource.shape else { return object }
    var result = object
    for entry in object.entries where !["apiVersion", "kind", "metadata"].contains(entry.key) {
      result.set(entry.key, to: member(entry.key, entry.value, of: shape, at: entry.key))
    }
    if hasWrongType, resource.isCustom { causes.append(.rulesNotChecked) }
    return result
  }

  private mutating func member(_ name: String, _ value: Value, of shape: ObjectShape, at path: String) -> Value? {
    guard let field = shape.field(named: name) else {
      if shape.isOpen { return value }
      unknownFields.append(path)
      return nil
    }
    if value == .null { return nil }
    return check(value, field.shape, at: path)
  }

  private mutating func check(_ value: Value, _ shape: Shape, at path: String) -> Value {
    guard let expected = shape.jsonType, !shape.admits(value) else { return checkContent(value, shape, at: path) }
    causes.append(.wrongType(path, found: value.jsonType, expected: expected))
    hasWrongType = true
    return value
  }

  private mutating func checkContent(_ value: Value, _ shape: Shape, at path: String) -> Value {
    switch shape {
    case .object(let object): return checkObject(value, object, at: path)
    case .list(let item, _):
      return .sequence(value.items.enumerated().map { check($1, item, at: "\(path)[\($0)]") })
    case .map(let item, _):
      return .mapping(value.entries.map { Value.Entry($0.key, check($0.value, item, at: "\(path).\($0.key)")) })
    case .integer(let bounds):
      if case .integer(let number) = value, !bounds.contains(number) {
        let isLow = number < bounds.lowerBound
        let limit = isLow ? bounds.lowerBound : bounds.upperBound
        let relation = isLow ? "greater" : "less"
        causes.append(.invalid(path, "\(number)", "\(path) in body should be \(relation) than or equal to \(limit)"))
      }
    case .choice(let words):
      if let text = value.string, !words.contains(where: { "\($0)" == text }) {
        causes.append(.notSupported(path, text, words.map { "\($0)" }))
      }
    default: break
    }
    return value
  }

  private mutating func checkObject(_ value: Value, _ shape: ObjectShape, at path: String) -> Value {
    for field in shape.fields where field.isRequired && value["\(field.name)"] == nil {
      causes.append(.required("\(path).\(field.name)"))
    }
    return .mapping(
      value.entries.compactMap { entry in
        member(entry.key, entry.value, of: shape, at: "\(path).\(entry.key)").map { Value.Entry(entry.key, $0) }
      }
    )
  }
}
