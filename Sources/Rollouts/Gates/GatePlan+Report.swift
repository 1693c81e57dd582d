extension GatePlan {
  /// What the gates say to what was measured, in the order in which a person asks: is it there, is it used, is it right.
  public func report(on readings: GateReadings) -> GateReport {
    GateReport(
      pods(of: readings.canary) + traffic(of: readings.canary)
        + (maximumRegression.map { RegressionGate($0, minimumRequests: minimumRequests).results(of: readings) } ?? [])
        + queries.map { $0.result(readings.queries[$0.name] ?? .missing("nobody was asked")) }
    )
  }

  private func pods(of version: VersionReading) -> [GateResult] {
    let pods: PodReading
    switch version.pods {
    case .missing(let reason):
      return needsReadyPods ? [GateResult("ready", .noData, threshold: "all", reason: reason)] : []
    case .told(let reading): pods = reading
    }
    var results: [GateResult] = []
    if needsReadyPods {
      let isReady = pods.total > 0 && pods.ready == pods.total
      let reason =
        pods.total == 0
        ? "\(version.name) has no pod" : "\(pods.ready) of \(pods.total) pods of \(version.name) are ready"
      results.append(
        GateResult(
          "ready",
          isReady ? .pass : .fail,
          measured: "\(pods.ready)/\(pods.total)",
          threshold: "all",
          reason: isReady ? reason : reason + (pods.trouble.map { ": \($0)" } ?? "")
        )
      )
    }
    guard let count = pods.restarts else { return results }
    let times = count == 1 ? "once" : "\(count) times"
    let reason =
      count == 0 ? "no container of \(version.name) restarted" : "containers of \(version.name) restarted \(times)"
    let verdict: CheckVerdict = count <= maximumRestarts ? .pass : .fail
    results.append(
      GateResult("restarts", verdict, measured: "\(count)", threshold: "at most \(maximumRestarts)", reason: reason)
    )
    return results
  }

  private func traffic(of version: VersionReading) -> [GateResult] {
    guard needsTraffic else { return [] }
    let sample = TrafficSample(of: version, minimumRequests: minimumRequests)
    var results: [GateResult] = []
    if minimumRequests > 1 { results.append(sample.volume) }
    if let successRate { results.append(sample.success(successRate)) }
    for quantile in LatencyQuantile.allCases {
      if let limit = latency[quantile] { results.append(sample.latency(quantile, limit)) }
    }
    return results
  }
}
