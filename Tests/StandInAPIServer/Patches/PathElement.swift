import YAML

/// One step from a value to a part of it that can have an owner.
enum PathElement: Hashable, Comparable, Sendable {
  /// A field of an object or a key of a map.
  case field(String)
  /// An item of a list, by the values of its keys as JSON.
  case key(String)
  /// An item of a set, by its value as JSON.
  case value(String)

  /// As the keys of `fieldsV1` are written.
  var encoded: String {
    switch self {
    case .field(let name): "f:\(name)"
    case .key(let json): "k:\(json)"
    case .value(let json): "v:\(json)"
    }
  }

  init?(encoded: String) {
    let rest = String(encoded.dropFirst(2))
    switch encoded.prefix(2) {
    case "f:": self = .field(rest)
    case "k:": self = .key(rest)
    case "v:": self = .value(rest)
    default: return nil
    }
  }

  /// As conflicts name it: `.spec`, `[name="reviews"]`.
  var text: String {
    switch self {
    case .field(let name): return ".\(name)"
    case .value(let json): return "[=\(json)]"
    case .key(let json):
      let keys = Value(parsing: json)?.entries ?? []
      return "[" + keys.map { "\($0.key)=\($0.value.jsonText)" }.joined(separator: ",") + "]"
    }
  }

  static func < (left: PathElement, right: PathElement) -> Bool { left.encoded < right.encoded }
}
