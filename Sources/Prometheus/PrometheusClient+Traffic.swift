public import Metrics

extension PrometheusClient {
  /// What Istio's telemetry tells.
  public func telemetry(_ query: TrafficQuery) async throws(PrometheusError) -> PrometheusTrafficAnswer {
    let requests = try await instant(query.istioRequests)
    guard !requests.series.isEmpty else {
      return PrometheusTrafficAnswer([], hasSeries: false, of: [requests])
    }
    let scrapes = try await instant(query.scrapes)
    let durations = try await instant(query.istioDurations)
    return PrometheusTrafficAnswer(
      query.windows(istio: requests.series, durations: durations.series, scrapes: scrapes.series),
      hasSeries: true,
      of: [requests, scrapes, durations]
    )
  }

  /// What Envoys tell of their clusters; nothing where clusters do not tell what is meant.
  public func clusters(_ query: TrafficQuery) async throws(PrometheusError) -> PrometheusTrafficAnswer {
    guard let question = query.envoyCounters, let durationQuestion = query.envoyDurations else { return .nothing }
    let counters = try await instant(question)
    guard !counters.series.isEmpty else { return PrometheusTrafficAnswer([], hasSeries: false, of: [counters]) }
    let scrapes = try await instant(query.scrapes)
    let durations = try await instant(durationQuestion)
    return PrometheusTrafficAnswer(
      query.windows(envoy: counters.series, durations: durations.series, scrapes: scrapes.series),
      hasSeries: true,
      of: [counters, scrapes, durations]
    )
  }
}
