import AccessLogging
import Output

/// Explanations below lines of a log: each in full where it comes first, in short afterwards.
struct LineExplanations {
  /// How many different ones are told in full: signs come from lines, and lines may hold anything.
  private static let memoryLimit = 1_000

  private let styler: Styler
  private let width: Int
  private var told: Set<String> = []

  /// Begins to explain on a stream that is so many columns wide.
  init(styler: Styler, width: Int) {
    self.styler = styler
    self.width = max(40, width)
  }

  /// What is said below a line, a line feed after each line; nothing where there is nothing to say.
  mutating func text(of explanations: [LogExplanation]) -> String {
    explanations.map { text(of: $0) }.joined()
  }

  private mutating func text(of explanation: LogExplanation) -> String {
    let head = paragraph(styler.palette.heading, head(of: explanation), explanation.meaning, indent: 4)
    guard told.count < Self.memoryLimit, told.insert(explanation.identity).inserted else { return head }
    return head + paragraph(.faint, "cause", explanation.cause, indent: 6)
      + paragraph(.faint, "cure", explanation.remedy, indent: 6)
      + (explanation.command.map { command($0) } ?? "")
  }

  private func head(of explanation: LogExplanation) -> String {
    told.contains(explanation.identity) || explanation.name.isEmpty
      ? explanation.sign : "\(explanation.sign) \(explanation.name)"
  }

  /// A label and what it labels, wrapped below itself.
  private func paragraph(_ style: Style, _ label: String, _ text: String, indent: Int) -> String {
    let label = TerminalText.escaped(label)
    let margin = String(repeating: " ", count: indent)
    let hanging = String(repeating: " ", count: indent + 2)
    // The label takes the room of a word as wide as itself.
    let placeholder = String(repeating: "x", count: DisplayWidth.columns(of: label))
    var lines = TextFlow.lines("\(placeholder): \(TerminalText.escaped(text))", width: width - indent - 2)
    guard let first = lines.first, first.hasPrefix("\(placeholder):") else { return "" }
    lines[0] = styler.apply(style, to: label + ":") + first.dropFirst(placeholder.count + 1)
    return margin + lines.joined(separator: "\n" + hanging) + "\n"
  }

  /// A command is to be copied: it is never wrapped.
  private func command(_ line: String) -> String {
    "      " + styler.apply(.faint, to: "see:") + " " + TerminalText.escaped(line) + "\n"
  }
}
