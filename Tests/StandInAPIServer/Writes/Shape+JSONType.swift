import Resources
import YAML

extension Shape {
  /// The type in the words of JSON schema; nil when several are taken.
  var jsonType: String? {
    switch self {
    case .any, .integerOrText, .quantity: nil
    case .boolean: "boolean"
    case .integer, .integerChoice: "integer"
    case .number: "number"
    case .text, .choice, .duration: "string"
    case .list: "array"
    case .map, .object: "object"
    }
  }

  /// Whether a value has the type.
  func admits(_ value: Value) -> Bool {
    jsonType == value.jsonType || (jsonType == "number" && value.jsonType == "integer")
  }
}

extension Value {
  /// The type in the words of JSON schema.
  var jsonType: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer: "integer"
    case .double: "number"
    case .string: "string"
    case .sequence: "array"
    case .mapping: "object"
    }
  }
}
