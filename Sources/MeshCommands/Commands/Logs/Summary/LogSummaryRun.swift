import AccessLogging
import Console
import Output

/// A summary of lines of access logs, from the first line to what is shown of it.
///
/// Each line is handed to `add` or, if it is none of an access log, to `addOther`. What is followed is shown by `tick`,
/// about once a second; at the end `finish` shows the rest.
struct LogSummaryRun: Sendable {
  /// So many groups are shown on a terminal.
  private static let mostRows = 50
  /// On a narrower terminal the names of services go before what was earlier.
  private static let widthForTrends = 96
  /// A line comes when its request is over, and some time later.
  private static let patience: Int64 = 2_000_000_000

  private let options: LogSummaryOptions
  private var summary: AccessLogSummary
  private var otherLines = 0
  private var block = RedrawnBlock()
  /// The end of the last span that was told.
  private var toldUntil = Int64.min
  private var results: [AccessLogLimitResult] = []

  init(_ options: LogSummaryOptions) {
    self.options = options
    summary = AccessLogSummary(
      by: options.groupings,
      every: options.interval,
      countsHopsOnce: options.countsHopsOnce
    )
  }

  /// Counts a line.
  ///
  /// - Parameter written: when it was written, in nanoseconds since 1970, for lines that do not say when they began.
  mutating func add(_ entry: AccessLogEntry, in line: Span<UInt8>, written: Int64? = nil) {
    summary.add(entry, in: line, written: written)
  }

  /// Counts a line that is none of an access log.
  mutating func addOther() { otherLines += 1 }

  /// Shows what there is so far: on a terminal over what was there, elsewhere the spans that are over.
  mutating func tick(in context: Context) throws(CommandError) {
    let stream = context.streams.output
    if case .payload = options.format { return try tell(context, until: now(context)) }
    guard stream.traits.rewritesLines else { return try tell(context, until: now(context)) }
    try draw(in: context)
  }

  /// Shows what there is at the end, and what came of the limits.
  mutating func finish(in context: Context) throws(CommandError) {
    let report = summary.report()
    results = options.limits.map { $0.result(in: report) }
    switch options.format {
    case .payload(let format):
      if options.isFollowed { try tell(report, context, until: .max) }
      let payload = payload(report)
      if options.isFollowed, format == .json {
        try context.write(JSONWriter.bytes(of: payload) + [UInt8(ascii: "\n")])
      } else {
        try context.show(payload, as: format)
      }
    case .table, .wide:
      let draws = context.streams.output.traits.rewritesLines
      if options.isFollowed { try draws ? draw(report, in: context) : tell(report, context, until: .max) }
      if !options.isFollowed || !draws { try show(report, in: context) }
      try showLimits(in: context)
    }
    try context.flush()
  }

  /// The status of the command, when it has finished: findings if a limit is broken or could not be judged.
  var verdict: ExitStatus { results.allSatisfy { $0.verdict == .held } ? .done : .findings }

  // MARK: Tables

  private func show(_ report: AccessLogReport, in context: Context) throws(CommandError) {
    guard report.total.tally.requests > 0 else { return context.report(notes(on: report, shown: 0)) }
    let stream = context.streams.output
    let limit = stream.isTerminal ? Self.mostRows : nil
    let trends = trends(report, stream)
    try context.write(SummaryTable(report, limit: limit, trends: trends).table.render(layout(context)))
    if options.every != nil, !options.isFollowed, !report.windows.isEmpty {
      try context.write("\n" + WindowTable(report).table.render(layout(context)))
    }
    try context.flush()
    context.report(notes(on: report, shown: limit ?? .max))
  }

  private mutating func draw(in context: Context) throws(CommandError) { try draw(summary.report(), in: context) }

  private mutating func draw(_ report: AccessLogReport, in context: Context) throws(CommandError) {
    let stream = context.streams.output
    let table = SummaryTable(report, limit: Self.mostRows, trends: trends(report, stream)).table.render(layout(context))
    let frame = TerminalFrame(table, notes: notes(on: report, shown: Self.mostRows))
    try context.write(block.draw(frame.lines(on: stream)))
    try context.flush()
  }

  private func trends(_ report: AccessLogReport, _ stream: OutputStream) -> [[String]: String]? {
    guard (stream.tableWidth ?? .max) >= Self.widthForTrends else { return nil }
    return SummaryTrends(report).texts(stream.traits.glyphs)
  }

  private func layout(_ context: Context) -> TableLayout {
    let stream = context.streams.output
    return TableLayout(
      isWide: options.format == .wide,
      width: stream.tableWidth,
      styler: stream.styler,
      glyphs: stream.traits.glyphs
    )
  }

  private func notes(on report: AccessLogReport, shown: Int) -> [String] {
    SummaryNotes(report, otherLines: otherLines, shownGroups: shown, asked: options.interval).lines
  }

  private func showLimits(in context: Context) throws(CommandError) {
    guard !results.isEmpty else { return }
    let stream = context.streams.output
    let width = results.map { DisplayWidth.columns(of: $0.limit.text) }.max() ?? 0
    try context.write("\n")
    for result in results {
      try context.write(LimitText(result).line(stream.styler, stream.traits.glyphs, width: width) + "\n")
    }
  }

  // MARK: Spans

  private func now(_ context: Context) -> Int64 {
    let now = context.clock.now()
    let (nanoseconds, isTooLong) = now.seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return isTooLong ? .max : nanoseconds.addingReportingOverflow(Int64(now.nanoseconds)).partialValue
  }

  private mutating func tell(_ context: Context, until now: Int64) throws(CommandError) {
    try tell(summary.report(), context, until: now)
  }

  /// Tells each span that is over and was not told.
  private mutating func tell(
    _ report: AccessLogReport,
    _ context: Context,
    until now: Int64
  ) throws(CommandError) {
    guard let interval = report.interval else { return }
    for window in report.windows where window.start >= toldUntil {
      let end = window.start.addingReportingOverflow(interval).partialValue
      guard now == .max || end <= now - Self.patience else { break }
      toldUntil = end
      try tell(window, report, Double(interval) / 1e9, context)
    }
    try context.flush()
  }

  private func tell(
    _ window: AccessLogReport.Window,
    _ report: AccessLogReport,
    _ seconds: Double,
    _ context: Context
  ) throws(CommandError) {
    if case .payload = options.format {
      let line = JSONValue.object([JSONValue.Member("kind", "window")] + report.members(of: window))
      return try context.write(JSONWriter.bytes(of: line) + [UInt8(ascii: "\n")])
    }
    let time = LogTime.shortText(window.start)
    for row in window.rows.isEmpty ? [window.total] : window.rows {
      try context.write(TerminalText.escaped("\(time) \(row.line(in: seconds))") + "\n")
    }
  }

  // MARK: Programs

  private func payload(_ report: AccessLogReport) -> JSONValue {
    let counts: JSONValue = [
      "read": .integer(Int64(report.lines + otherLines)), "access": .integer(Int64(report.lines)),
      "other": .integer(Int64(otherLines)), "bothEnds": .integer(Int64(report.pairedLines)),
      "forgotten": .integer(Int64(report.forgottenLines)),
    ]
    return .object(
      [JSONValue.Member("kind", "summary"), JSONValue.Member("lines", counts)] + report.members
        + [JSONValue.Member("limits", .array(results.map { LimitText($0).payload }))]
    )
  }
}
