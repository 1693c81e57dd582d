/// Writes JSON values as UTF-8 (RFC 8259) into one buffer.
///
/// Strings escape what the RFC demands and whatever `TerminalText` holds unsafe, so machine output may be shown on a
/// terminal. Nothing is written after a value; callers end the line. The depth of a value is bounded by the stack.
public struct JSONWriter: Sendable {
  /// How values are laid out.
  public enum Layout: Sendable, Hashable {
    /// On one line without spaces.
    case compact
    /// One member or element a line, two spaces a level; empty objects and arrays stay on one line.
    case pretty
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout

  /// Makes a writer with an empty buffer.
  public init(layout: Layout = .compact) { self.layout = layout }

  /// The bytes of one value.
  public static func bytes(of value: JSONValue, layout: Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.write(value)
    return writer.bytes
  }

  /// Appends a value, in O(its size).
  public mutating func write(_ value: JSONValue) { write(value, level: 0) }

  /// Appends a line feed.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .object(let members):
      writeList(members, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), level: level) { writer, member in
        writer.write(quoted: member.name)
        writer.bytes.append(UInt8(ascii: ":"))
        if writer.layout == .pretty { writer.bytes.append(UInt8(ascii: " ")) }
        writer.write(member.value, level: level + 1)
      }
    case .array(let elements):
      writeList(elements, open: UInt8(ascii: "["), close: UInt8(ascii: "]"), level: level) { writer, element in
        writer.write(element, level: level + 1)
      }
    case .string(let text): write(quoted: text)
    case .integer(let number): write(ascii: String(number))
    case .double(let number): write(ascii: number.isFinite ? number.description : "null")
    case .bool(let truth): write(ascii: truth ? "true" : "false")
    case .null: write(ascii: "null")
    }
  }

  private mutating func writeList<Element>(
    _ elements: [Element],
    open: UInt8,
    close: UInt8,
    level: Int,
    element write: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(level: level + 1)
      write(&self, element)
    }
    if !elements.isEmpty { breakLine(level: level) }
    bytes.append(close)
  }

  private mutating func breakLine(level: Int) {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<level { write(ascii: "  ") }
  }

  private mutating func write(ascii text: String) { bytes.append(contentsOf: text.utf8) }

  /// RFC 8259 §7: quote, reverse solidus and controls must be escaped, anything else may be.
  private mutating func write(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": write(ascii: "\\\"")
      case "\\": write(ascii: "\\\\")
      case "\n": write(ascii: "\\n")
      case "\r": write(ascii: "\\r")
      case "\t": write(ascii: "\\t")
      case _ where TerminalText.isSafe(scalar): bytes.append(contentsOf: scalar.utf8)
      // Every unsafe scalar is in the basic plane, so four digits hold it.
      default:
        let digits = String(scalar.value, radix: 16)
        write(ascii: "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
