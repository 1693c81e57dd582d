import AccessLogging
import ArgumentParsing
import Console
import LogStreams
import Output

/// `meshctl logs`: the logs of all pods of a service, and what access logs say.
struct Logs: MeshCommand {
  static let declaration = CommandDeclaration(
    "logs",
    summary: "Read logs of many pods as one; question access logs",
    discussion: """
      Shows the logs of all pods of a service, of what makes pods, of one pod or of a selector, in the order of their times. \
      With --follow pods that come are joined and those that go are left; a stream that is cut is taken up where it was, \
      no line lost and none twice, and a container that is started again goes on. Of a mesh of this machine the logs are \
      those of its Envoy. --stdin and --file read what was saved before, also by kubectl with its prefixes.

      Lines of Envoy's access log are understood in Istio's formats, as text and as JSON, and in the format that the mesh \
      configuration or --format names. They can be asked for by status, flag, path, route, subset, who asked whom, and by \
      expressions; --explain says what went wrong and what to do. --summary counts them: rate, success, latency \
      (quantiles at most 0.4 % off) and flags; a request that both ends logged counts once. --trace shows the way of one \
      request through all pods. --fail-on makes a check of it for scripts. Lines that are none of an access log are shown \
      all the same, and counted.

      Notices of what is joined, left and missed go to standard error.
      """,
    examples: [
      Example("Follow all pods of a service", "meshctl logs reviews -f"),
      Example(
        "What failed in the last ten minutes, and why",
        "meshctl logs reviews --since 10m --status 5xx --explain"
      ),
      Example("Count the requests of a gateway by route", "meshctl logs deployment/gateway --summary --by route"),
      Example("Slow requests of this machine's mesh", "meshctl logs --mesh Examples/bookinfo --where 'duration>200ms'"),
      Example("Fail a pipeline on errors", "meshctl logs reviews --since 5m --fail-on '5xx>1%' --fail-on 'p99>500ms'"),
      Example("Count what was saved", "meshctl logs --file access.log --summary --by path"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.findings, .notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh + [Variable.stateHome]
    )
  }

  private let options: LogsOptions

  init(_ options: LogsOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.display.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let logs = try await LogSearch(options, in: context).logs()
    var run = try LogsRun(logs, options, in: context)
    let notices = LogNoticeText(
      showsNamespace: logs.areOfManyNamespaces,
      tellsOfComing: options.choice.follows,
      in: context,
      errorFormat
    )
    var feed = TickedFeed(every: .seconds(1)) { [place = logs.place] () throws(CommandError) in try place.open() }
    while let moment = try await feed.next() {
      switch moment {
      case .event(.lines(let batch)): try run.take(batch)
      case .event(.notice(let notice)):
        run.take(notice)
        notices.show(notice)
      case .tick: if options.choice.follows { try run.tick() }
      }
      // Whoever reads along wants each line when it is there.
      if options.choice.follows || options.choice.readsInput { try context.flush() }
    }
    if let trace = run.trace { return try show(trace, run, logs, in: context) }
    let status = try run.finish()
    try context.flush()
    if Task.isCancelled { throw .cancelled }
    if options.questions.areAsked {
      AccessLogAbsence(options, logs, in: context).tell(of: run.counts, by: run.sources)
    }
    return try status == .done ? self.status(of: run, logs) : status
  }

  /// What it means that no log of a cluster could be read.
  private func status(of run: LogsRun, _ logs: FoundLogs) throws(CommandError) -> ExitStatus {
    guard case .cluster = logs.place, run.sources.isEmpty, !options.choice.follows else { return .done }
    if run.unreadableCount > 0 { return .failed }
    throw .notFound(
      "no container was found to read",
      next: "\"meshctl get pods\" shows what there is; -c all reads every container of a pod"
    )
  }

  /// Shows the way of a request; none is a failure, since it was asked for by its name.
  private func show(
    _ trace: RequestTrace,
    _ run: LogsRun,
    _ logs: FoundLogs,
    in context: Context
  ) throws(CommandError) -> ExitStatus {
    guard trace.lineCount > 0 else {
      AccessLogAbsence(options, logs, in: context).tell(of: run.counts, by: run.sources)
      throw .notFound(
        "no line has the request ID \(trace.requestID)",
        next: logs.areSaved
          ? "save the logs of all proxies that it went through, and read them together"
          : "read the proxies of all services that it went through, longer back or with -c proxy"
      )
    }
    if case .json = options.display.format {
      try context.write(JSONWriter.bytes(of: trace.payload(isExplained: options.questions.explains)))
      try context.write("\n")
    } else {
      let stream = context.streams.output
      let layout = TableLayout(
        showsHeader: true,
        width: stream.tableWidth,
        styler: stream.styler,
        glyphs: stream.traits.glyphs
      )
      try context.write(TraceText(trace, layout).text(isExplained: options.questions.explains))
    }
    return .done
  }
}
