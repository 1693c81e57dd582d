/// Writes the value of a scalar in the style it had.
struct StyledScalarWriter {
  /// The column of every line but the first.
  let column: Int
  private(set) var output: [UInt8] = []

  init(column: Int) { self.column = column }

  /// Writes a scalar. O(output).
  mutating func write(_ node: Node) {
    let text = node.text
    switch node.style {
    case .singleQuoted: writeFolded(text.utf8, quote: UInt8(ascii: "'"))
    case .doubleQuoted: ScalarWriter.appendDoubleQuoted(text, to: &output)
    case .literal, .folded: writeBlock(Array(text.utf8), isFolded: node.style == .folded)
    case .plain, .block, .flow: writeFolded(text.utf8, quote: nil)
    }
  }

  private mutating func breakLine() {
    output.append(.lineFeed)
    output.append(contentsOf: repeatElement(.space, count: column))
  }

  /// Plain and single-quoted text: of several line breaks folding drops the first (YAML 1.2.2 §6.5).
  private mutating func writeFolded(_ text: String.UTF8View, quote: UInt8?) {
    if let quote { output.append(quote) }
    var isAfterBreak = false
    for byte in text {
      if byte == .lineFeed {
        if !isAfterBreak { output.append(.lineFeed) }
        breakLine()
      } else {
        if byte == quote { output.append(byte) }
        output.append(byte)
      }
      isAfterBreak = byte == .lineFeed
    }
    if let quote { output.append(quote) }
  }

  private mutating func writeBlock(_ text: [UInt8], isFolded: Bool) {
    output.append(UInt8(ascii: isFolded ? ">" : "|"))
    // The indentation cannot be seen when the first line with anything on it begins with a space.
    if text.first(where: { $0 != .lineFeed }) == .space { output.append(UInt8(ascii: "2")) }
    var lines = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
    if text.last != .lineFeed {
      output.append(UInt8(ascii: "-"))
    } else {
      lines.removeLast()
      if lines.last?.isEmpty == true { output.append(UInt8(ascii: "+")) }
    }
    guard !text.isEmpty else { return }
    var previous: ArraySlice<UInt8>?
    var isAfterText = false
    for line in lines {
      // Between lines that are folded one break more is needed than is meant (YAML 1.2.2 §8.1.3).
      if isFolded, !line.isEmpty, isAfterText, let previous, !isSpaced(line), !isSpaced(previous) {
        output.append(.lineFeed)
      }
      if line.isEmpty { output.append(.lineFeed) } else { breakLine() }
      output.append(contentsOf: line)
      if !line.isEmpty {
        previous = line
        isAfterText = true
      }
    }
  }

  private func isSpaced(_ line: ArraySlice<UInt8>) -> Bool { line.first?.isBlank ?? false }
}
