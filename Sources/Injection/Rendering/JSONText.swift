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
    var text: [UInt8] = []
    write(value, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private static func write(_ value: Value, to text: inout [UInt8]) {
    switch value {
    case .null: text += "null".utf8
    case .boolean(let flag): text += (flag ? "true" : "false").utf8
    case .integer(let number): text += String(number).utf8
    case .double(let number): text += String(number).utf8
    case .string(let string): write(string, to: &text)
    case .sequence(let items):
      text.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        write(item, to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .mapping(let entries):
      text.append(UInt8(ascii: "{"))
      for (index, entry) in entries.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        write(entry.key, to: &text)
        text.append(UInt8(ascii: ":"))
        write(entry.value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ string: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    if string.utf8.allSatisfy(isWrittenAsIs) {
      text += string.utf8
    } else {
      for scalar in string.unicodeScalars { write(scalar, to: &text) }
    }
    text.append(UInt8(ascii: "\""))
  }

  private static func isWrittenAsIs(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): false
    default: (0x20...0x7E).contains(byte)
    }
  }

  private static func write(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    switch scalar {
    case "\"": text += "\\\"".utf8
    case "\\": text += "\\\\".utf8
    case "\n": text += "\\n".utf8
    case "\r": text += "\\r".utf8
    case "\t": text += "\\t".utf8
    case "\u{8}": text += "\\b".utf8
    case "\u{C}": text += "\\f".utf8
    case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..<" ": text += escape(scalar).utf8
    default: text += Array(String(scalar).utf8)
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
