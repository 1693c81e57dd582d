import Foundation
import YAML

/// A JSON value for comparison: the order of members and the form of numbers do not matter.
enum JSONValue: Decodable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let items = try? container.decode([JSONValue].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .number(Double(number))
    case .double(let number): self = .number(number)
    case .string(let text): self = .string(text)
    case .sequence(let items): self = .array(items.map(JSONValue.init))
    case .mapping(let entries):
      self = .object(Dictionary(entries.map { ($0.key, JSONValue($0.value)) }) { _, last in last })
    }
  }

  /// The values of a stream of JSON texts, which white space parts.
  static func stream(_ bytes: [UInt8]) throws -> [JSONValue] {
    var values: [JSONValue] = []
    var start = 0
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for (index, byte) in (bytes + [0x0A]).enumerated() {
      if isQuoted {
        isQuoted = byte != UInt8(ascii: "\"") || isEscaped
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case 0x20, 0x0A, 0x0D, 0x09:
        guard depth == 0 else { continue }
        if start < index { values.append(try JSONDecoder().decode(JSONValue.self, from: Data(bytes[start..<index]))) }
        start = index + 1
      default: break
      }
    }
    return values
  }
}
