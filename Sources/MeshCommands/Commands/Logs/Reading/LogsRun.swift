import AccessLogging
import ArgumentParsing
import LogStreams
import Output
import RegularExpressions

/// What is made of the lines of logs, one after the other.
struct LogsRun {
  private struct Writer {
    let source: LogSource
    let names: LogWriter
    /// Whether no application writes it, nor an access log.
    let isOfProxyAlone: Bool
    /// Those that may fit, the likeliest first. A parser learns from the lines of its log.
    var parsers: [AccessLogParser]
  }

  /// How many writers saved lines may name.
  private static let mostWriters = 10_000

  private let questions: AccessLogQuestions
  private let isSaved: Bool
  private let logs: FoundLogs
  private let context: Context
  private let hasConditions: Bool
  /// Lines that are known to be older are left out.
  private let earliest: Int64?
  private var writers: [Writer] = []
  private var places: [LogSource: Int] = [:]
  private var entry = AccessLogEntry()
  private var included: [RegularExpressionMatcher]
  private var excluded: [RegularExpressionMatcher]
  private var filter: AccessLogFilter
  private var printer: LogLinePrinter
  private var tracing: TraceCollector?
  private var summary: LogSummaryRun?

  /// The lines that were read, and of these the ones that nothing kept from being looked at.
  private(set) var counts = LineCounts()
  /// How often people were told that a log cannot be read.
  private(set) var unreadableCount = 0

  init(_ logs: FoundLogs, _ options: LogsOptions, in context: Context) throws(CommandError) {
    questions = options.questions
    isSaved = logs.areSaved
    self.logs = logs
    earliest = logs.earliest
    self.context = context
    let conditions = try options.questions.conditions(in: context)
    hasConditions = !conditions.isEmpty
    filter = AccessLogFilter(conditions)
    included = options.display.included.map { RegularExpressionMatcher($0.expression) }
    excluded = options.display.excluded.map { RegularExpressionMatcher($0.expression) }
    let prefix = LogLinePrinter.Prefix(
      hasNames: options.display.hasPrefix ?? logs.areMany,
      hasNamespace: logs.areOfManyNamespaces,
      hasTime: options.display.hasTimestamps
    )
    let highlighted = (options.display.highlighted + options.display.included).map(\.expression)
    if options.questions.trace != nil, case .template = options.display.format {
      throw .usage(UsageError(.conflictingFlags("--trace", "--output template"), path: ["meshctl", "logs"]))
    }
    tracing = options.questions.trace.map { TraceCollector(requestID: $0) }
    summary = try options.summary.map { LogSummaryRun($0) }
    printer = LogLinePrinter(options.display.format, prefix, highlighting: highlighted, in: context)
  }

  /// The way of the request that is asked for.
  var trace: RequestTrace? { tracing?.trace() }

  /// Takes what happened to a log: what is read counts, also when it has no lines.
  mutating func take(_ notice: LogNotice) {
    switch notice {
    case .joined(let source): _ = place(of: source)
    case .unreadable: unreadableCount += 1
    case .left, .restarted, .missed, .waiting: break
    }
  }

  /// Shows how things stand, where that is asked for and not each line.
  mutating func tick() throws(CommandError) { try summary?.tick(in: context) }

  /// Shows what came of all lines, where that is asked for, and gives the status to end with.
  mutating func finish() throws(CommandError) -> ExitStatus {
    try summary?.finish(in: context)
    return summary?.verdict ?? .done
  }

  /// Takes lines of one log.
  mutating func take(_ batch: LogBatch) throws(CommandError) {
    let place = place(of: batch.source)
    for line in batch.lines { try take(line, of: batch, writtenBy: place) }
  }

  private mutating func take(_ line: LogBatch.Line, of batch: LogBatch, writtenBy place: Int) throws(CommandError) {
    guard isSaved else { return try take(line.text, line.time, of: batch, writtenBy: place) }
    let bytes = batch.bytes.span.extracting(line.text)
    let prefix = LogLinePrefix.read(bytes)
    let text = line.text.lowerBound + prefix.rest..<line.text.upperBound
    guard let pod = prefix.pod, let container = prefix.container else {
      return try take(text, prefix.time ?? line.time, of: batch, writtenBy: place)
    }
    let source = LogSource(pod: Self.text(bytes, pod), container: Self.text(bytes, container))
    // Lines may say anything: those of further writers are shown as they are.
    guard places[source] != nil || writers.count < Self.mostWriters else {
      return try take(line.text, line.time, of: batch, writtenBy: place)
    }
    try take(text, prefix.time ?? line.time, of: batch, writtenBy: self.place(of: source))
  }

  private mutating func take(
    _ text: Range<Int>,
    _ time: Int64?,
    of batch: LogBatch,
    writtenBy place: Int
  ) throws(CommandError) {
    let bytes = batch.bytes.span.extracting(text)
    guard isWanted(bytes) else { return }
    var kind = kind(of: bytes, writtenBy: place)
    if kind == .application, writers[place].isOfProxyAlone { kind = .envoy }
    if let earliest, let moment = time ?? (kind == .access ? entry.startTime(in: bytes) : nil), moment < earliest {
      return
    }
    counts.count(kind)
    if kind != .access, summary != nil {
      summary?.addOther()
      return
    }
    if kind == .access { return try takeAccess(text, time, of: batch, writtenBy: place) }
    // What is no line of an access log cannot be asked: it is shown, unless the proxy says it of itself.
    guard tracing == nil, !hasConditions || kind == .application else { return }
    try printer.show(LogLine(source: writers[place].source, bytes: batch.bytes[text], time: time))
  }

  /// Takes a line of an access log, of which `entry` has the fields.
  private mutating func takeAccess(
    _ text: Range<Int>,
    _ time: Int64?,
    of batch: LogBatch,
    writtenBy place: Int
  ) throws(CommandError) {
    let bytes = batch.bytes.span.extracting(text)
    if tracing != nil {
      _ = tracing?.take(entry, in: bytes, from: writers[place].names, written: time)
      return
    }
    if hasConditions, !filter.matches(entry, in: bytes, from: writers[place].names) { return }
    if summary != nil {
      summary?.add(entry, in: bytes, written: time)
      return
    }
    var line = LogLine(source: writers[place].source, bytes: batch.bytes[text], time: time)
    if printer.format.holdsFields { line.access = entry.json(in: bytes) }
    if questions.explains { line.explanations = LogExplanation.all(of: entry, in: bytes, from: writers[place].names) }
    try printer.show(line)
  }

  /// What a line is; of one of an access log `entry` has the fields.
  private mutating func kind(of bytes: Span<UInt8>, writtenBy place: Int) -> LogLineKind {
    var kind = LogLineKind.application
    for parser in writers[place].parsers.indices {
      kind = writers[place].parsers[parser].kind(of: bytes, into: &entry)
      if kind == .access { break }
    }
    return kind
  }

  /// Whether people want to see a line, by its text.
  private mutating func isWanted(_ bytes: Span<UInt8>) -> Bool {
    for place in excluded.indices where excluded[place].isMatch(bytes) { return false }
    guard !included.isEmpty else { return true }
    for place in included.indices where included[place].isMatch(bytes) { return true }
    return false
  }

  /// Who wrote the lines.
  var sources: [LogSource] { writers.map(\.source) }

  private mutating func place(of source: LogSource) -> Int {
    if let place = places[source] { return place }
    places[source] = writers.count
    writers.append(
      Writer(
        source: source,
        names: logs.peers.writer(of: source),
        isOfProxyAlone: logs.areLocal && source.container != LogName.access.rawValue,
        parsers: logs.parsers(of: source)
      )
    )
    return writers.count - 1
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
