import YAML

/// Writes data as YAML in every style at random: block and flow, comments, blank lines, compact and explicit forms.
struct RandomText {
  private(set) var lines: [String] = []
  private var random: RandomValues
  private let width: Int
  private let indentsSequences: Bool
  private var comments = 0

  /// The text of a value and the generator for what comes next.
  static func write(_ value: Value, _ random: RandomValues) -> (text: String, random: RandomValues) {
    var writer = RandomText(random)
    if writer.random.chance(20) { writer.lines.append(writer.random.chance(50) ? "---" : "--- # start") }
    writer.root(value)
    if writer.random.chance(10) { writer.lines.append("...") }
    let lineBreak = ["\n", "\n", "\r\n"][writer.random.below(3)]
    let text = writer.lines.joined(separator: lineBreak)
    return (writer.random.chance(80) ? text + lineBreak : text, writer.random)
  }

  private init(_ random: RandomValues) {
    self.random = random
    self.width = 1 + self.random.below(4)
    self.indentsSequences = self.random.chance(50)
  }

  private mutating func root(_ value: Value) {
    switch value {
    case .mapping(let entries) where !entries.isEmpty && random.chance(85): mapping(entries, 0, first: "")
    case .sequence(let items) where !items.isEmpty && random.chance(85): sequence(items, 0, first: "")
    default: lines.append(flow(value))
    }
  }

  private mutating func mapping(_ entries: [Value.Entry], _ column: Int, first: String) {
    for (index, entry) in entries.enumerated() {
      let prefix = index == 0 && !first.isEmpty ? first : margin(column)
      let key = Emitter(random.chance(20) ? .json : .flow).text(for: .string(entry.key))
      if random.chance(5) {
        lines.append(prefix + "? " + key + trailing())
        place(entry.value, column, after: margin(column, commented: false) + ":")
      } else {
        place(entry.value, column, after: prefix + key + ":")
      }
    }
  }

  private mutating func sequence(_ items: [Value], _ column: Int, first: String) {
    for (index, item) in items.enumerated() {
      let prefix = index == 0 && !first.isEmpty ? first : margin(column)
      switch item {
      case .mapping(let entries) where !entries.isEmpty && random.chance(70):
        compact(prefix + "- ") { $0.mapping(entries, column + 2, first: $1) }
      case .sequence(let items) where !items.isEmpty && random.chance(50):
        compact(prefix + "- ") { $0.sequence(items, column + 2, first: $1) }
      default: place(item, column, after: prefix + "-", isItem: true)
      }
    }
  }

  private mutating func compact(_ first: String, _ write: (inout RandomText, String) -> Void) { write(&self, first) }

  /// Writes a value after its indicator, on the line or below.
  private mutating func place(_ value: Value, _ column: Int, after start: String, isItem: Bool = false) {
    let anchored = random.chance(8) ? start + " &x\(lines.count)" : start
    switch value {
    case .mapping(let entries) where !entries.isEmpty && random.chance(80):
      lines.append(anchored + trailing())
      mapping(entries, column + (isItem ? 2 : width), first: "")
    case .sequence(let items) where !items.isEmpty && random.chance(80):
      lines.append(anchored + trailing())
      sequence(items, column + (isItem ? 2 : indentsSequences ? width : 0), first: "")
    case .null where random.chance(50): lines.append(anchored + trailing())
    case .string(let text) where text.hasSuffix("\n") && random.chance(70):
      let layout = BlockLayout(indentWidth: width)
      let written = Emitter(.block(layout)).text(for: value, column: column)
      guard written.hasPrefix("|") else { return lines.append(anchored + " " + written + trailing()) }
      var rows = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      rows[0] = anchored + " " + rows[0] + trailing()
      // A literal needs the line break that a text without a final one would lack.
      lines += rows + (random.chance(70) ? [String(repeating: " ", count: column) + "# after"] : ["# after"])
    default: lines.append(anchored + String(repeating: " ", count: 1 + random.below(2)) + flow(value) + trailing())
    }
  }

  private mutating func flow(_ value: Value) -> String {
    switch value {
    case .string(let text) where random.chance(20) && !text.contains(where: { $0.isNewline || $0 == "\t" }):
      text.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
        ? Emitter(.json).text(for: value) : "'" + text.replacing("'", with: "''") + "'"
    case .sequence, .mapping:
      Emitter([.flow, .flow, .json][random.below(3)]).text(for: value)
    default: Emitter(random.chance(30) ? .json : .flow).text(for: value)
    }
  }

  /// The spaces before a child, after comments and blank lines at random.
  private mutating func margin(_ column: Int, commented: Bool = true) -> String {
    let spaces = String(repeating: " ", count: column)
    if commented, !lines.isEmpty, random.chance(20) {
      if random.chance(30) { lines.append("") }
      let deeper = random.chance(30) ? String(repeating: " ", count: random.below(4)) : ""
      lines.append(spaces + deeper + comment())
      if random.chance(20) { lines.append("") }
    }
    return spaces
  }

  private mutating func trailing() -> String { random.chance(15) ? " " + comment() : random.chance(5) ? " " : "" }

  private mutating func comment() -> String {
    comments += 1
    return "# comment \(comments)"
  }
}
