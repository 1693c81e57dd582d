/// Writes values as flow YAML or JSON with an explicit stack.
struct FlowWriter {
  private enum Children {
    case entries([Value.Entry])
    case items([Value])

    var count: Int {
      switch self {
      case .entries(let entries): entries.count
      case .items(let items): items.count
      }
    }
  }

  private struct Frame {
    let children: Children
    var next = 0
    let column: Int
  }

  let layout: FlowLayout
  private let lineBreak: [UInt8]
  private(set) var output: [UInt8] = []
  private var stack: [Frame] = []

  init(_ layout: FlowLayout) {
    self.layout = layout
    self.lineBreak = layout.lineEnding.bytes
  }

  /// Writes a value whose line is indented by `column`.
  mutating func write(_ value: Value, column: Int) {
    begin(value, column: column)
    drain()
  }

  /// Writes a key with its value, for a line indented by `column`.
  mutating func write(_ entry: Value.Entry, column: Int) {
    writeKey(entry.key)
    begin(entry.value, column: column)
    drain()
  }

  private mutating func begin(_ value: Value, column: Int) {
    switch value {
    case .mapping(let entries):
      output.append(UInt8(ascii: "{"))
      stack.append(Frame(children: .entries(entries), column: column))
    case .sequence(let items):
      output.append(UInt8(ascii: "["))
      stack.append(Frame(children: .items(items), column: column))
    case .string(let text): writeString(text)
    case .double(let number) where layout.isJSON && !number.isFinite: output.append(contentsOf: "null".utf8)
    default: output.append(contentsOf: (ScalarWriter.word(for: value) ?? "null").utf8)
    }
  }

  private mutating func drain() {
    while let frame = stack.last {
      let top = stack.count - 1
      stack[top].next += 1
      guard frame.next < frame.children.count else {
        end(frame)
        continue
      }
      separate(frame)
      let column = frame.column + (layout.indentWidth ?? 0)
      switch frame.children {
      case .entries(let entries):
        writeKey(entries[frame.next].key)
        begin(entries[frame.next].value, column: column)
      case .items(let items):
        begin(items[frame.next], column: column)
      }
    }
  }

  private mutating func separate(_ frame: Frame) {
    if frame.next > 0 { output.append(UInt8(ascii: ",")) }
    if let width = layout.indentWidth {
      breakLine(column: frame.column + width)
    } else if frame.next > 0, layout.commaSpace {
      output.append(UInt8(ascii: " "))
    }
  }

  private mutating func end(_ frame: Frame) {
    stack.removeLast()
    if layout.indentWidth != nil, frame.children.count > 0 { breakLine(column: frame.column) }
    switch frame.children {
    case .entries: output.append(UInt8(ascii: "}"))
    case .items: output.append(UInt8(ascii: "]"))
    }
  }

  private mutating func breakLine(column: Int) {
    output.append(contentsOf: lineBreak)
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: column))
  }

  private mutating func writeKey(_ key: String) {
    let start = output.count
    writeString(key)
    if !layout.isJSON, output.count - start > BlockWriter.implicitKeyLimit {
      output.insert(contentsOf: "? ".utf8, at: start)
      output.append(.space)
    }
    output.append(UInt8(ascii: ":"))
    // Only after a quoted key may the value touch the colon (YAML 1.2.2 §7.4.2).
    if layout.colonSpace || !layout.isJSON { output.append(UInt8(ascii: " ")) }
  }

  private mutating func writeString(_ text: String) {
    if layout.isJSON {
      ScalarWriter.appendDoubleQuoted(text, to: &output)
    } else {
      ScalarWriter.appendString(text, inFlow: true, to: &output)
    }
  }
}
