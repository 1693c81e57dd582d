/// Writes values as block YAML with an explicit stack.
///
/// A node's text never ends with a line break: the break belongs to what follows. That is also where the tree ends a
/// block scalar, so text can be put before any line break of a source.
struct BlockWriter {
  /// Which literal block scalars may be written.
  enum Literals {
    case all
    /// Not `|+`, whose value would take in blank lines that follow.
    case clippedAndStripped
    case none
  }

  private enum Children {
    case entries([Value.Entry])
    case items([Value])
  }

  private struct Frame {
    let children: Children
    var next = 0
    let column: Int
    /// Whether the next child goes on the line begun by the parent.
    var startsInline: Bool
  }

  /// A key whose text takes more bytes is written with `?`: YAML bounds implicit keys at 1024 characters (1.2.2 §7.4.2).
  static let implicitKeyLimit = 1000

  let indentWidth: Int
  let indentsSequences: Bool
  let lineBreak: [UInt8]
  var literals = Literals.all
  private(set) var output: [UInt8] = []
  private var stack: [Frame] = []
  /// A line break and as many spaces as any line began with yet.
  private var lineStart: [UInt8]

  init(_ layout: BlockLayout, literals: Literals = .all) {
    self.indentWidth = max(1, layout.indentWidth)
    self.indentsSequences = layout.indentsSequences
    self.lineBreak = layout.lineEnding.bytes
    self.lineStart = lineBreak
    self.literals = literals
  }

  /// Writes the value of a key at `column`, from after the `:`: a space and a scalar, or lines below.
  mutating func writeEntryValue(_ value: Value, keyColumn: Int) {
    beginEntryValue(value, keyColumn: keyColumn)
    drain()
  }

  /// Writes an item whose `-` is at `column`, from after the `-`.
  mutating func writeItemValue(_ value: Value, dashColumn: Int) {
    pushItem(value, dashColumn: dashColumn)
    drain()
  }

  /// Writes a collection whose first line stands where the output is, or a scalar.
  mutating func writeNode(_ value: Value, column: Int) {
    switch value {
    case .mapping(let entries) where !entries.isEmpty: push(.entries(entries), column: column, inline: true)
    case .sequence(let items) where !items.isEmpty: push(.items(items), column: column, inline: true)
    default: writeScalar(value, contentColumn: column + indentWidth)
    }
    drain()
  }

  private mutating func push(_ children: Children, column: Int, inline: Bool = false) {
    stack.append(Frame(children: children, column: column, startsInline: inline))
  }

  private mutating func beginEntryValue(_ value: Value, keyColumn: Int) {
    switch value {
    case .mapping(let entries) where !entries.isEmpty: push(.entries(entries), column: keyColumn + indentWidth)
    case .sequence(let items) where !items.isEmpty:
      push(.items(items), column: indentsSequences ? keyColumn + indentWidth : keyColumn)
    default: writeLeaf(value, parentColumn: keyColumn)
    }
  }

  private mutating func pushItem(_ value: Value, dashColumn: Int) {
    switch value {
    case .mapping(let entries) where !entries.isEmpty:
      output.append(UInt8(ascii: " "))
      push(.entries(entries), column: dashColumn + 2, inline: true)
    case .sequence(let items) where !items.isEmpty:
      output.append(UInt8(ascii: " "))
      push(.items(items), column: dashColumn + 2, inline: true)
    default: writeLeaf(value, parentColumn: dashColumn)
    }
  }

  private mutating func drain() {
    // Taken off, so that nothing is copied for each child; put back below the first child that has children.
    while let frame = stack.popLast() {
      switch frame.children {
      case .entries(let entries): writeEntries(entries, of: frame)
      case .items(let items): writeItems(items, of: frame)
      }
    }
  }

  private mutating func writeEntries(_ entries: [Value.Entry], of frame: Frame) {
    for index in frame.next..<entries.count {
      if index > frame.next || !frame.startsInline { breakLine(column: frame.column) }
      writeKey(entries[index].key, column: frame.column)
      guard entries[index].value.hasChildren else {
        writeLeaf(entries[index].value, parentColumn: frame.column)
        continue
      }
      putBack(frame, next: index + 1, of: entries.count)
      return beginEntryValue(entries[index].value, keyColumn: frame.column)
    }
  }

  private mutating func writeItems(_ items: [Value], of frame: Frame) {
    for index in frame.next..<items.count {
      if index > frame.next || !frame.startsInline { breakLine(column: frame.column) }
      output.append(UInt8(ascii: "-"))
      guard items[index].hasChildren else {
        writeLeaf(items[index], parentColumn: frame.column)
        continue
      }
      putBack(frame, next: index + 1, of: items.count)
      return pushItem(items[index], dashColumn: frame.column)
    }
  }

  private mutating func putBack(_ frame: Frame, next: Int, of count: Int) {
    guard next < count else { return }
    stack.append(Frame(children: frame.children, next: next, column: frame.column, startsInline: false))
  }

  private mutating func breakLine(column: Int) {
    let count = lineBreak.count + column
    while lineStart.count < count { lineStart.append(.space) }
    output.append(contentsOf: lineStart[..<count])
  }

  private mutating func writeKey(_ key: String, column: Int) {
    let start = output.count
    ScalarWriter.appendString(key, inFlow: false, to: &output)
    if output.count - start > Self.implicitKeyLimit {
      output.insert(contentsOf: "? ".utf8, at: start)
      breakLine(column: column)
    }
    output.append(UInt8(ascii: ":"))
  }

  private mutating func writeLeaf(_ value: Value, parentColumn: Int) {
    output.append(UInt8(ascii: " "))
    writeScalar(value, contentColumn: parentColumn + indentWidth)
  }

  private mutating func writeScalar(_ value: Value, contentColumn: Int) {
    switch value {
    case .mapping: output.append(contentsOf: "{}".utf8)
    case .sequence: output.append(contentsOf: "[]".utf8)
    case .string(let text): writeString(text, contentColumn: contentColumn)
    default: output.append(contentsOf: (ScalarWriter.word(for: value) ?? "null").utf8)
    }
  }

  private mutating func writeString(_ text: String, contentColumn: Int) {
    if ScalarWriter.appendIfSurelyPlain(text, to: &output) { return }
    let keepsBreaks = text.utf8.count > 1 && text.utf8.suffix(2).elementsEqual("\n\n".utf8)
    let allowsLiteral =
      switch literals {
      case .all: true
      case .clippedAndStripped: !keepsBreaks
      case .none: false
      }
    switch StringStyle.plainest(for: text, inFlow: false, allowsLiteral: allowsLiteral) {
    case .plain: ScalarWriter.appendPlain(text, to: &output)
    case .singleQuoted: ScalarWriter.appendSingleQuoted(text, to: &output)
    case .doubleQuoted: ScalarWriter.appendDoubleQuoted(text, to: &output)
    case .literal: writeLiteral(text, keepsBreaks: keepsBreaks, column: contentColumn)
    }
  }

  private mutating func writeLiteral(_ text: String, keepsBreaks: Bool, column: Int) {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let endsWithBreak = lines.last?.isEmpty == true
    output.append(contentsOf: (!endsWithBreak ? "|-" : keepsBreaks ? "|+" : "|").utf8)
    if endsWithBreak { lines.removeLast() }
    for line in lines {
      if line.isEmpty {
        output.append(contentsOf: lineBreak)
      } else {
        breakLine(column: column)
        output.append(contentsOf: line)
      }
    }
  }
}

extension Value {
  /// Whether this is a collection that is not empty.
  fileprivate var hasChildren: Bool {
    switch self {
    case .mapping(let entries): !entries.isEmpty
    case .sequence(let items): !items.isEmpty
    default: false
    }
  }
}
