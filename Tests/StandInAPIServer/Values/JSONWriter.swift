import YAML

/// Writes JSON on one line.
///
/// The product's emitter looks at every character; this one takes text that needs no escape in one piece, which is what
/// makes ten thousand objects affordable without optimisation.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: Value) {
    switch value {
    case .null: append("null")
    case .boolean(let truth): append(truth ? "true" : "false")
    case .integer(let number): append(String(number))
    case .double(let number): append("\(number)")
    case .string(let text): write(text)
    case .sequence(let items): writeItems(items)
    case .mapping(let entries): writeEntries(entries)
    }
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func writeItems(_ items: [Value]) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func writeEntries(_ entries: [Value.Entry]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(entry.key)
      bytes.append(UInt8(ascii: ":"))
      write(entry.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.needsEscape(text) {
      for byte in text.utf8 { writeEscaped(byte) }
    } else {
      append(text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { return true }
        index += 1
      }
      return false
    }
  }

  private mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case ..<0x20:
      let digits = String(byte, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: bytes.append(byte)
    }
  }
}
