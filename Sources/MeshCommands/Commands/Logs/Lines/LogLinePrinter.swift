import Console
import Diagnostics
import GoTemplate
import LogStreams
import Output
import RegularExpressions

/// Writes lines of logs as a format says.
struct LogLinePrinter {
  /// What stands before a line of text.
  struct Prefix {
    /// The pod and its container.
    var hasNames = true
    /// The pod's namespace.
    var hasNamespace = false
    /// When the line was written.
    var hasTime = false
  }

  let format: LogsFormat
  private let prefix: Prefix
  private let context: Context
  private let styler: Styler
  private let isTerminal: Bool
  private var highlight: LineHighlight
  private var explanations: LineExplanations
  private var names: [LogSource: String] = [:]

  init(_ format: LogsFormat, _ prefix: Prefix, highlighting expressions: [RegularExpression], in context: Context) {
    self.format = format
    self.prefix = prefix
    self.context = context
    let stream = context.streams.output
    styler = stream.styler
    isTerminal = stream.isTerminal
    highlight = LineHighlight(expressions, stream.styler)
    explanations = LineExplanations(styler: stream.styler, width: stream.width)
  }

  /// Writes a line, and below it what went wrong, where people read it.
  mutating func show(_ line: LogLine) throws(CommandError) {
    try showAlone(line)
    guard !line.explanations.isEmpty else { return }
    switch format {
    case .text, .raw, .wide: try context.write(explanations.text(of: line.explanations))
    case .json, .template: break
    }
  }

  private mutating func showAlone(_ line: LogLine) throws(CommandError) {
    switch format {
    case .raw: try write(line)
    case .text:
      if prefix.hasNames { try context.write(name(of: line.source) + " ") }
      if prefix.hasTime, let time = line.time { try context.write(LogTime.text(time) + " ") }
      try write(line)
    case .wide:
      try context.write(wideNames(of: line))
      try write(line)
    case .json: try context.write(JSONWriter.bytes(of: line.payload) + [UInt8(ascii: "\n")])
    case .template(let template):
      let text: String
      do throws(TemplateError) { text = try template.text(for: line.payload) } catch {
        throw .input("the template of --output failed: \(error.problem.message)", next: nil)
      }
      try context.write(
        isTerminal || styler.colorEnabled ? TerminalText.escaped(text, keeping: [.lineFeed, .tab]) : text
      )
      if !text.hasSuffix("\n") { try context.write("\n") }
    }
  }

  /// Writes the text of a line: on a terminal without anything that could change its state, as it is where
  /// programs read.
  private mutating func write(_ line: LogLine) throws(CommandError) {
    guard isTerminal || styler.colorEnabled else { return try context.write(line.bytes + [UInt8(ascii: "\n")]) }
    let text = TerminalText.escaped(TerminalText.withoutStyles(line.bytes), keeping: .tab)
    try context.write(highlight.applied(to: text) + "\n")
  }

  private mutating func name(of source: LogSource) -> String {
    if let name = names[source] { return name }
    let pod = prefix.hasNamespace && !source.namespace.isEmpty ? "\(source.namespace)/\(source.pod)" : source.pod
    var name = styler.apply(PodPalette.style(of: source.pod), to: TerminalText.escaped(pod))
    if !source.container.isEmpty { name += " " + styler.apply(.faint, to: TerminalText.escaped(source.container)) }
    names[source] = name
    return name
  }

  private func wideNames(of line: LogLine) -> String {
    let source = line.source
    let pod = source.namespace.isEmpty ? source.pod : "\(source.namespace)/\(source.pod)"
    let names = [pod, source.container, source.node ?? ""].filter { !$0.isEmpty }.map { TerminalText.escaped($0) }
    let styled = names.enumerated().map { place, name in
      styler.apply(place == 0 ? PodPalette.style(of: source.pod) : .faint, to: name)
    }
    return ((line.time.map { [LogTime.text($0)] } ?? []) + styled).map { $0 + " " }.joined()
  }
}
