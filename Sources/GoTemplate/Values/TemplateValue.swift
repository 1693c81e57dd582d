/// What a template computes with: Go's values as `interface{}` holds them.
///
/// Maps are shared as in Go, so values are not `Sendable`: build them where they are rendered.
public enum TemplateValue {
  /// `nil`, and what is not there.
  case null
  /// `true` or `false`
  case boolean(Bool)
  /// Any of Go's integer types.
  case integer(Int)
  /// Any of Go's floating-point types: numbers of JSON and YAML are these.
  case double(Double)
  /// Text; what is not UTF-8 becomes U+FFFD.
  case string(String)
  /// A slice.
  case list(TemplateList)
  /// A map with string keys.
  case map(TemplateMap)
  /// A struct or a pointer to one.
  case record(TemplateRecord)
}

extension TemplateValue {
  /// A slice of items.
  public static func items(_ items: [TemplateValue]) -> TemplateValue { .list(TemplateList(items)) }

  /// A slice of texts.
  public static func strings(_ texts: [String]) -> TemplateValue { .list(TemplateList(texts.map { .string($0) })) }

  /// A map of any values.
  public static func entries(_ entries: [String: TemplateValue]) -> TemplateValue { .map(TemplateMap(entries)) }

  /// A map of texts: a key that it lacks reads as empty text (`map[string]string`).
  public static func texts(_ entries: [String: String]) -> TemplateValue {
    .map(TemplateMap(entries.mapValues { .string($0) }, holdsTexts: true))
  }

  /// Whether `if` takes it for true: anything but the zero value of its type (text/template, "Actions").
  var isTrue: Bool {
    switch self {
    case .null: false
    case .boolean(let flag): flag
    case .integer(let number): number != 0
    case .double(let number): number != 0
    case .string(let text): !text.isEmpty
    case .list(let list): !list.items.isEmpty
    case .map(let map): !map.entries.isEmpty
    case .record(let record): record.isTrue
    }
  }

  /// The name of its Go type.
  var typeName: String {
    switch self {
    case .null: "<nil>"
    case .boolean: "bool"
    case .integer: "int"
    case .double: "float64"
    case .string: "string"
    case .list: "[]interface {}"
    case .map(let map): map.holdsTexts ? "map[string]string" : "map[string]interface {}"
    case .record(let record): record.typeName
    }
  }

  /// The name of its Go kind.
  var kindName: String {
    switch self {
    case .null: "invalid"
    case .list: "slice"
    case .map: "map"
    case .record: "struct"
    case .boolean, .integer, .double, .string: typeName
    }
  }
}
