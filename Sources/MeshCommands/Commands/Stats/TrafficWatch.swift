import Console
import Kubernetes
import Metrics
import Output

/// Counts shown one after the other: on a terminal over each other, elsewhere one line a change.
struct TrafficWatch {
  /// How many intervals a line shows.
  private static let trendLength = 8

  private let view: TrafficView
  private let context: Context
  private let format: StatusFormat
  private var block = RedrawnBlock()
  private var rates: [TrafficSubject: [Double]] = [:]
  private var lines: [TrafficSubject: String] = [:]
  private var silent: Set<TrafficCount.Silence> = []

  init(_ view: TrafficView, _ options: StatsOptions, in context: Context) {
    self.view = view
    self.context = context
    format = options.format
  }

  /// Says on a terminal that something will come.
  mutating func begin(_ interval: String) throws(CommandError) {
    guard context.streams.output.traits.rewritesLines, format == .table || format == .wide else { return }
    try context.write(block.draw(["counting for \(interval); Ctrl-C ends"]))
    try context.flush()
  }

  mutating func show(_ count: TrafficCount) throws(CommandError) {
    switch format {
    case .payload(.json):
      let time = RFC3339.text(context.clock.now())
      guard case .object(let members) = count.payload else { return }
      let line = JSONValue.object([JSONValue.Member("time", .string(time))] + members)
      try context.write(JSONWriter.bytes(of: line) + [UInt8(ascii: "\n")])
    case .payload(let format): try context.show(count.payload, as: format)
    case .table, .wide:
      if context.streams.output.traits.rewritesLines { try draw(count) } else { try tell(count) }
    }
  }

  /// Draws the table over the one before, with no more rows than the terminal has.
  private mutating func draw(_ count: TrafficCount) throws(CommandError) {
    remember(count)
    let stream = context.streams.output
    let shown = view.shown(count)
    let trends = rates.mapValues { Sparkline.text(of: $0, glyphs: stream.traits.glyphs) }
    let table = TrafficTable(shown, trends: trends).table.render(view.layout)
    var notes = view.remarks(count, shown.count)
    notes += count.silent.map { "\($0.name) is not counted: \($0.reason)" } + count.warnings
    if shown.isEmpty { notes.insert("no traffic yet; Ctrl-C ends", at: 0) }
    try context.write(block.draw(TerminalFrame(table, notes: notes).lines(on: stream)))
  }

  private mutating func remember(_ count: TrafficCount) {
    let told = Dictionary(count.windows.map { ($0.subject, $0.isKnown ? $0.rate.perSecond : .nan) }) { $1 }
    for subject in Set(rates.keys).union(told.keys) {
      // A gap is what nobody told.
      rates[subject] = ((rates[subject] ?? []) + [told[subject] ?? .nan]).suffix(Self.trendLength)
    }
  }

  /// A line for each subject of which something else is told than before.
  private mutating func tell(_ count: TrafficCount) throws(CommandError) {
    let time = RFC3339.text(context.clock.now())
    for window in view.shown(count) + count.windows.filter({ lines[$0.subject] != nil }) {
      let line = Self.line(of: window)
      guard lines[window.subject] != line else { continue }
      lines[window.subject] = line
      try context.write(TerminalText.escaped("\(time) \(line)") + "\n")
    }
    for silence in count.silent where !silent.contains(silence) {
      context.warn("\(silence.name) is not counted: \(silence.reason)", as: .text)
    }
    silent = Set(count.silent)
  }

  private static func line(of window: TrafficWindow) -> String {
    let subset = window.subject.destination?.subset ?? ""
    let name = window.subject.text + (subset.isEmpty ? "" : " \(subset)")
    guard window.requests > 0 else { return "\(name): \(window.success.text)" }
    let quantiles = [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)].map { "\($0) \(window.latencyText($1))" }
    let parts = ["\(window.success.text) of \(window.requests) requests", "\(window.rateText)/s"] + quantiles
    let open = window.openConnections.map { ["\($0) \($0 == 1 ? "connection" : "connections")"] } ?? []
    return "\(name): \((parts + open).joined(separator: ", "))"
  }
}
