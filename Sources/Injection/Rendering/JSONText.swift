import Diagnostics
import YAML

/// The JSON inside annotations and environment variables, byte for byte as Go's `encoding/json` writes it.
///
/// The agent reads these texts, and other injectors compare them: hence one line, no spaces, and `<`, `>`, `&`
/// escaped. Mappings keep the order of their entries.
enum JSONText {
  /// What annotations hold is shallow; deeper text is not worth a walk by recursion.
  private static let depthLimit = 100

  /// The data of a text; nil when it is no JSON, or nested absurdly.
  static func value(of text: String) -> Value? {
    let document = Parser.parse(SourceFile(name: "<annotation>", text: text), as: .json)
    guard !document.hasErrors, let root = document.root else { return nil }
    guard let value = try? root.value, value.isNested(atMost: depthLimit) else { return nil }
    return value
  }

  /// The text of some data.
  static func text(of value: Value) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  private static func write(_ value: Value, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .double(let number): text += String(number)
    case .string(let string): write(string, to: &text)
    case .sequence(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        write(item, to: &text)
      }
      text += "]"
    case .mapping(let entries):
      text += "{"
      for (index, entry) in entries.enumerated() {
        if index > 0 { text += "," }
        write(entry.key, to: &text)
        text += ":"
        write(entry.value, to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..<" ": text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
