import Analysis
import Console
import Kubernetes
import MeshStores
import Metrics
import Prometheus
import Rollouts

/// Checks the gates of a rollout, window by window.
struct GateChecks: Sendable {
  private let plan: GatePlan
  private let options: RolloutGateOptions
  private let versions: GatedVersions
  private let context: Context
  private let prometheus: PrometheusPlace?
  private var traffic: any GateTraffic
  private var pods: GatePods

  /// Prepares the checks; nothing is asked yet.
  ///
  /// What the plan needs and nobody keeps, commands and the address of Prometheus, has to be in the options again.
  ///
  /// - Parameters:
  ///   - plan: the gates, of the options or of a rollout that is gone on with.
  ///   - store: the mesh that the options choose.
  init(
    _ plan: GatePlan,
    _ options: some GateCommandOptions,
    of versions: GatedVersions,
    _ store: any MeshStore,
    in context: Context,
    _ format: ErrorFormat
  ) throws(CommandError) {
    self.plan = plan
    self.options = options.gates
    self.versions = versions
    self.context = context
    if let missing = HookStage.allCases.first(where: { stage in
      plan.hookStages.contains(stage) && !options.gates.hooks.contains { $0.stage == stage }
    }) {
      throw .missingHook(missing)
    }
    let mesh = try MeshChoice(
      options.mesh,
      environment: context.environment,
      settings: try UserSettings(in: context.environment)
    )
    prometheus = try options.gates.prometheus.map { argument throws(CommandError) in
      try Self.place(argument, mesh, options.mesh, context, format)
    }
    if plan.source == .prometheus, prometheus == nil { throw .missingPrometheus }
    pods = GatePods(of: versions, in: store)
    traffic =
      plan.source == .logs
      ? LogGateTraffic(of: versions, try Self.logs(of: versions, mesh, options.mesh, context, format))
      : try Self.traffic(of: versions, prometheus, mesh, options.mesh, store, context, format)
  }

  /// Looks once at all that gates look at, so that what can never work is told before anything is changed.
  func probe() async throws(CommandError) {
    if plan.needsTraffic { try await traffic.probe() }
    guard let prometheus else { return }
    for query in plan.queries { _ = try await prometheus.instant(query.expression) }
  }

  /// Begins a window.
  mutating func begin() async {
    await pods.begin()
    if plan.needsTraffic { await traffic.begin() }
  }

  /// What the gates say at the end of the window, which goes on until the next one begins.
  ///
  /// What cannot be read is no data, with the reason: it may be there again at the next check.
  mutating func check() async throws(CommandError) -> GateReport {
    let (canary, stable) = try await trafficOfBoth()
    var queries: [String: Reported<[Double]>] = [:]
    for query in plan.queries { queries[query.name] = try await answer(to: query) }
    let readings = GateReadings(
      canary: VersionReading(versions.canary.subset, traffic: canary, pods: try await podsOfCanary()),
      stable: VersionReading(versions.stable.subset, traffic: stable, pods: .missing("nobody looks at them")),
      queries: queries
    )
    if Task.isCancelled { throw .cancelled }
    return plan.report(on: readings)
  }

  /// Runs the commands of a stage one after the other, up to the first that does not pass; nil where there is none.
  ///
  /// - Parameter weight: the percent of requests that the new version has then.
  func run(_ stage: HookStage, weight: Int) async throws(CommandError) -> GateResult? {
    var result: GateResult?
    for hook in options.hooks where hook.stage == stage {
      let run = HookRun(
        hook.command,
        environment: [
          "MESHCTL_SERVICE": versions.host.name, "MESHCTL_NAMESPACE": versions.namespace,
          "MESHCTL_STAGE": stage.rawValue, "MESHCTL_STABLE": versions.stable.subset,
          "MESHCTL_CANARY": versions.canary.subset, "MESHCTL_WEIGHT": "\(weight)",
        ],
        within: options.hookLimit.duration
      )
      let output = HookOutput(on: context.streams.error)
      defer { output.finish() }
      let last = GateResult(of: stage, try await run.run { output.take($0) })
      result = last
      if last.verdict != .pass { break }
    }
    return result
  }

  // MARK: Readings

  private mutating func trafficOfBoth() async throws(CommandError) -> (Reported<TrafficWindow>, Reported<TrafficWindow>)
  {
    guard plan.needsTraffic else { return (.missing("nobody was asked"), .missing("nobody was asked")) }
    do throws(CommandError) {
      return try await traffic.window().windows(canary: versions.canary, stable: versions.stable)
    } catch {
      let reason = try error.reasonForNoData
      return (.missing(reason), .missing(reason))
    }
  }

  private func podsOfCanary() async throws(CommandError) -> Reported<PodReading> {
    do throws(CommandError) { return .told(try await pods.reading(of: versions.canary)) } catch {
      return .missing(try error.reasonForNoData)
    }
  }

  private func answer(to query: QueryGate) async throws(CommandError) -> Reported<[Double]> {
    guard let prometheus else { return .missing("no Prometheus was named") }
    do throws(CommandError) {
      return .told(try await prometheus.instant(query.expression).values)
    } catch {
      return .missing(try error.reasonForNoData)
    }
  }
}

extension PrometheusAnswer {
  /// The values of one moment.
  fileprivate var values: [Double] {
    switch result {
    case .scalar(let sample): [sample.value]
    case .series(let series): series.compactMap { $0.samples.last?.value }
    case .words: []
    }
  }
}
