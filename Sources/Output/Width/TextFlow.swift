/// Breaks prose into lines of a width.
public enum TextFlow {
  /// The lines of a paragraph; a word longer than the width keeps its own line.
  public static func lines(_ paragraph: some StringProtocol, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let wordColumns = DisplayWidth.columns(of: String(word))
      if !line.isEmpty, columns + 1 + wordColumns > width {
        lines.append(line)
        line = ""
        columns = 0
      }
      if !line.isEmpty {
        line += " "
        columns += 1
      }
      line += word
      columns += wordColumns
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The paragraphs of a text: the parts between empty lines.
  public static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }
}
