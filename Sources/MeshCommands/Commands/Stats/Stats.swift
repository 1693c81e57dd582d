import ArgumentParsing
import Console
import Output

/// `meshctl stats`: success, rate and latency of traffic.
struct Stats: MeshCommand {
  static let declaration = CommandDeclaration(
    "stats",
    summary: "Count the traffic of services: success, rate, latency",
    discussion: """
      Asks proxies twice what they have counted, and tells what came in between: of a pod, of all pods of a service or of \
      what makes pods, of the mesh of this machine (--local, --mesh), of an Envoy by its address (--admin), or of a \
      Prometheus. No telemetry has to be installed: the clusters of each Envoy tell service and subset, and Istio's own \
      counters, where a proxy has them, go before those.

      SUCCESS is the share of answers with a status below 500 and, of gRPC, without a failure of its own. Requests that \
      never arrived count, as far as the proxy of the client is asked. "no traffic" and "no data" are not 0 %. What Envoy \
      answers before it chooses a destination, such as faults, redirects and refusals, counts at its listener alone. \
      Quantiles are those of the interval, at most a tenth off where Envoy tells its own buckets; Envoy adds to its \
      buckets every five seconds, so that latencies of shorter intervals come late.

      With --watch a terminal is drawn over until Ctrl-C, with the requests per second of the last intervals as a line; \
      elsewhere each change is a line. A proxy that does not answer is named, and the others are counted.
      """,
    examples: [
      Example("Watch this machine's mesh", "meshctl stats --mesh Examples/bookinfo --watch"),
      Example("Count the versions of one service", "meshctl stats reviews --mesh Examples/bookinfo"),
      Example("What a workload's pods send to reviews", "meshctl stats deployment/productpage-v1 --to reviews"),
      Example("Count for a minute, for a program", "meshctl stats service/reviews --interval 1m -o json"),
      Example("Look back in a Prometheus", "meshctl stats reviews -n prod --prometheus http://localhost:9090"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh + [Variable.stateHome]
    )
  }

  private let options: StatsOptions

  init(_ options: StatsOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    guard options.window.duration > .zero else {
      throw .usage(
        UsageError(
          .invalidValue(
            options.window.argument,
            for: .flag("--interval"),
            .malformed(expected: "a time longer than none")
          ),
          path: ["meshctl", "stats"]
        )
      )
    }
    var source = try await TrafficSearch(options, in: context).source()
    let view = TrafficView(options, in: context)
    if options.watches { return try await watch(&source, view, in: context) }
    var waiting = context.streams.error.progressLine
    let isShown = context.streams.error.traits.rewritesLines && options.prometheus == nil && !context.isQuiet
    if isShown { try? context.streams.error.write(waiting.show("counting for \(options.window.argument)")) }
    let outcome = await Self.outcome(&source)
    if isShown { try? context.streams.error.write(waiting.clear()) }
    let count = try outcome.get()
    if count.sources.isEmpty, let first = count.silent.first { throw first.error }
    try view.show(count)
    return .done
  }

  private static func outcome(_ source: inout any TrafficSource) async -> Result<TrafficCount, CommandError> {
    do throws(CommandError) { return .success(try await source.next()) } catch { return .failure(error) }
  }

  /// Goes on until it is told to stop, which is no failure of anything.
  private func watch(
    _ source: inout any TrafficSource,
    _ view: TrafficView,
    in context: Context
  ) async throws(CommandError) -> ExitStatus {
    var watch = TrafficWatch(view, options, in: context)
    while true {
      try watch.show(try await source.next())
      // Whoever reads along wants each line when it is there.
      try context.flush()
    }
  }
}
