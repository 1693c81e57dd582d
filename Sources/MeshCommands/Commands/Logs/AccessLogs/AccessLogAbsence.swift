import Console
import LogStreams
import Output

/// Tells why there is nothing that access logs could answer, and how to come by one.
struct AccessLogAbsence {
  private let options: LogsOptions
  private let logs: FoundLogs
  private let context: Context
  private var format: ErrorFormat { options.display.format.errorFormat }

  init(_ options: LogsOptions, _ logs: FoundLogs, in context: Context) {
    self.options = options
    self.logs = logs
    self.context = context
  }

  /// Tells of lines that were no answer, and of the want of others.
  func tell(of counts: LineCounts, by sources: [LogSource]) {
    guard counts.access == 0 else {
      if counts.other > 0 {
        let those = LineCounts.text(counts.other)
        context.note(
          "\(those) could not be read as lines of an access log; --format says how they are written",
          as: format
        )
      }
      return
    }
    let read = "no line of an access log is among \(LineCounts.text(counts.total))"
    switch logs.place {
    case .files where counts.total == 0: if !options.questions.addsUp { context.note("no line was read", as: format) }
    case .files: context.note("\(read); --format says how the lines of another format are written", as: format)
    case .local(_, let choice) where !choice.names.contains(.access):
      context.note("\(read); -c access reads those of this mesh", as: format)
    case .local: context.note("\(read): the mesh has taken no request", as: format)
    case .cluster: tellOfCluster(read, sources)
    }
  }

  private func tellOfCluster(_ read: String, _ sources: [LogSource]) {
    let of = "\(read) of \(LineCounts.text(sources.count, "container"))"
    guard let settings = logs.settings else {
      context.note("\(of), and whether the mesh writes one cannot be read", as: format)
      return advise(sources)
    }
    guard !sources.isEmpty else { return context.note("there is no container to read", as: format) }
    let silent = sources.filter { settings.formats(of: $0).isEmpty }
    guard !silent.isEmpty else {
      return context.note("\(of): the mesh writes one, so there was no request, or not since then", as: format)
    }
    context.note("\(of): neither the mesh configuration nor a Telemetry asks the proxies for one", as: format)
    advise(silent)
  }

  /// Shows the resource that switches it on.
  private func advise(_ sources: [LogSource]) {
    guard format == .text, !context.isQuiet else { return }
    let subject = logs.pods.first { !$0.labels.isEmpty }
    guard let namespace = subject?.namespace ?? sources.first?.namespace else { return }
    let advice = AccessLogAdvice(
      namespace: namespace,
      name: subject?.name ?? "access-log",
      labels: subject?.labels ?? [:]
    )
    let stream = context.streams.error
    let help = stream.styler.apply(stream.styler.palette.help, to: "help:")
    try? stream.write(
      "\(help) save this and run \"meshctl apply -f FILE\", or set accessLogFile in the mesh configuration:\n"
        + TerminalText.escaped(advice.manifest, keeping: .lineFeed)
    )
  }
}
