import Console
import Metrics
import Output

/// How a count is shown.
struct TrafficView {
  private let options: StatsOptions
  private let context: Context

  init(_ options: StatsOptions, in context: Context) {
    self.options = options
    self.context = context
  }

  /// Shows one count, and tells who was silent.
  func show(_ count: TrafficCount) throws(CommandError) {
    switch options.format {
    case .payload(let format): try context.show(count.payload, as: format)
    case .table, .wide:
      let shown = shown(count)
      if shown.isEmpty {
        context.report([Self.silence(count)])
      } else {
        try context.write(TrafficTable(shown).table.render(layout))
      }
      try context.flush()
      for line in remarks(count, shown.count) { context.report([line]) }
    }
    for silence in count.silent {
      context.warn("\(silence.name) is not counted: \(silence.reason)", as: options.format.errorFormat)
    }
    for warning in count.warnings { context.warn(warning, as: options.format.errorFormat) }
  }

  /// Those that a person looks for: all of a service, and else those with traffic or open connections.
  func shown(_ count: TrafficCount) -> [TrafficWindow] {
    if count.isOfService { return count.windows }
    return count.windows.filter { window in
      window.requests > 0 || window[.connection] > 0 || (window.openConnections ?? 0) > 0 || !window.isKnown
    }
  }

  /// The layout of tables on standard output.
  var layout: TableLayout {
    let stream = context.streams.output
    return TableLayout(
      isWide: options.format == .wide,
      width: stream.tableWidth,
      styler: stream.styler,
      glyphs: stream.traits.glyphs
    )
  }

  /// What is worth knowing beside the table.
  func remarks(_ count: TrafficCount, _ shown: Int) -> [String] {
    var remarks: [String] = []
    let sources = count.sources.count == 1 ? count.sources.joined() : "\(count.sources.count) proxies"
    let rest = count.windows.count - shown
    let left = rest > 0 && shown > 0 ? "; \(rest) more without traffic" : ""
    if shown > 0 { remarks.append("\(DecimalText.text(of: count.seconds, digits: 1)) s of \(sources)\(left)") }
    if count.windows.contains(where: \.sawReset) {
      remarks.append("counters began anew meanwhile: what came just before is not counted")
    }
    let isOld = count.windows.contains { if case .sinceStart = $0.latency { true } else { false } }
    if isOld { remarks.append("latencies are those since the start of the proxy, which tells no others") }
    return remarks
  }

  private static func silence(_ count: TrafficCount) -> String {
    let sources = count.sources.count == 1 ? count.sources.joined() : "\(count.sources.count) proxies"
    guard !count.windows.isEmpty else { return "no data: nothing of traffic is told by \(sources)" }
    return "no traffic in \(DecimalText.text(of: count.seconds, digits: 1)) s of \(sources)"
  }
}
