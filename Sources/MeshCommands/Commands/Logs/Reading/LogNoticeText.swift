import Console
import LogStreams
import Output

/// Tells people on standard error what becomes of the logs that they read.
struct LogNoticeText {
  private let context: Context
  private let format: ErrorFormat
  private let showsNamespace: Bool
  private let tellsOfComing: Bool

  /// - Parameter tellsOfComing: whether people should know which logs come and go: not where all are read to their ends.
  init(showsNamespace: Bool, tellsOfComing: Bool, in context: Context, _ format: ErrorFormat) {
    self.showsNamespace = showsNamespace
    self.tellsOfComing = tellsOfComing
    self.context = context
    self.format = format
  }

  /// Tells of a notice.
  func show(_ notice: LogNotice) {
    switch notice {
    case .joined(let source): report("+ \(name(of: source))", of: source)
    case .left(let source): report("- \(name(of: source))", of: source)
    case .restarted(let source, let times):
      report("↻ \(name(of: source)) was started again\(times > 1 ? " \(times) times" : "")", of: source)
    case .missed(let source, let runs):
      context.warn(
        "\(name(of: source)): the lines of \(LineCounts.text(runs, "run")) are gone that ended before they were read",
        as: format
      )
    case .unreadable(let source, let reason): context.warn("\(name(of: source)): \(reason)", as: format)
    case .waiting(let count):
      context.note(
        "\(LineCounts.text(count, "more log")) wait; --max-streams says how many are read at once",
        as: format
      )
    }
  }

  private func report(_ text: String, of source: LogSource) {
    guard tellsOfComing, format == .text, !context.isQuiet else { return }
    let stream = context.streams.error
    let plain = stream.traits.glyphs == .unicode ? text : text.replacing("↻", with: "*")
    try? stream.write(stream.styler.apply(PodPalette.style(of: source.pod), to: TerminalText.escaped(plain)) + "\n")
  }

  private func name(of source: LogSource) -> String {
    let pod = showsNamespace && !source.namespace.isEmpty ? "\(source.namespace)/\(source.pod)" : source.pod
    let sign = context.streams.error.traits.glyphs == .unicode ? "›" : ">"
    return source.container.isEmpty ? pod : "\(pod) \(sign) \(source.container)"
  }
}
