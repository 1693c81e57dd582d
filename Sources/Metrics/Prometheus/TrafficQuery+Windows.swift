extension TrafficQuery {
  /// What Istio's telemetry tells, in order; nothing where there is none.
  ///
  /// The proxies of client and server count the same requests. Those of each client are taken from its own proxy, which
  /// alone sees requests that never arrive, or else from one on the way, or else from the server's.
  ///
  /// - Parameters:
  ///   - requests: the answer to `istioRequests`.
  ///   - durations: the answer to `istioDurations`.
  ///   - scrapes: the answer to `scrapes`.
  public func windows(
    istio requests: [PrometheusSeries],
    durations: [PrometheusSeries],
    scrapes: [PrometheusSeries]
  ) -> [TrafficWindow] {
    let births = Self.births(scrapes)
    var best: [Conversation: IstioSeries.Reporter] = [:]
    for series in requests {
      let labels = IstioSeries(series.labels)
      guard let reporter = labels.reporter, let conversation = Conversation(labels) else { continue }
      best[conversation] = best[conversation].map { min($0, reporter) } ?? reporter
    }
    var drafts: [TrafficSubject: WindowDraft] = [:]
    for series in requests {
      let labels = IstioSeries(series.labels)
      guard let conversation = Conversation(labels), let destination = labels.destination,
        best[conversation] == labels.reporter
      else { continue }
      drafts[.outbound(destination), default: WindowDraft()]
        .add(series, to: labels.counters, birth: births[series.target])
    }
    let latencies = Self.istioLatencies(durations)
    return Self.windows(drafts, latencies)
  }

  /// What the clusters of Envoys tell, in order; nothing where there are none.
  ///
  /// - Parameters:
  ///   - counters: the answer to `envoyCounters`.
  ///   - durations: the answer to `envoyDurations`.
  ///   - scrapes: the answer to `scrapes`.
  public func windows(
    envoy counters: [PrometheusSeries],
    durations: [PrometheusSeries],
    scrapes: [PrometheusSeries]
  ) -> [TrafficWindow] {
    let births = Self.births(scrapes)
    var drafts: [TrafficSubject: WindowDraft] = [:]
    for series in counters {
      guard let labels = EnvoySeries(series.labels) else { continue }
      var draft = drafts[labels.subject] ?? WindowDraft()
      if labels.isOpenConnections {
        draft.addConnections(series)
      } else if let counter = labels.counter {
        draft.add(series, to: [counter], birth: births[series.target])
      }
      drafts[labels.subject] = draft
    }
    var latencies: [TrafficSubject: LatencyDistribution] = [:]
    for (subject, series) in Dictionary(grouping: durations, by: { EnvoySeries($0.labels)?.subject }) {
      guard let subject else { continue }
      latencies[subject] = Self.distribution(series)
    }
    return Self.windows(drafts, latencies)
  }

  /// One client and the service that it calls.
  private struct Conversation: Hashable {
    let client: String
    let host: String

    init?(_ labels: IstioSeries) {
      guard let host = labels.destination?.host else { return nil }
      self.host = host
      client = labels.client
    }
  }

  private static func windows(
    _ drafts: [TrafficSubject: WindowDraft],
    _ latencies: [TrafficSubject: LatencyDistribution]
  ) -> [TrafficWindow] {
    drafts.map { $1.window(of: $0, latency: latencies[$0]) }.sorted { $0.subject < $1.subject }
  }

  /// When each target was first scraped with success.
  private static func births(_ scrapes: [PrometheusSeries]) -> [[String]: Double] {
    var births: [[String]: Double] = [:]
    for series in scrapes {
      guard let first = series.samples.first(where: { $0.value == 1 }) else { continue }
      births[series.target] = min(births[series.target] ?? .infinity, first.time)
    }
    return births
  }

  /// As for requests, the client's proxy goes before the server's.
  private static func istioLatencies(_ durations: [PrometheusSeries]) -> [TrafficSubject: LatencyDistribution] {
    var latencies: [TrafficSubject: LatencyDistribution] = [:]
    let groups = Dictionary(grouping: durations) { IstioSeries($0.labels).destination }
    for (destination, series) in groups {
      guard let destination else { continue }
      let reporters = Set(series.compactMap { IstioSeries($0.labels).reporter })
      guard let reporter = reporters.min() else { continue }
      latencies[.outbound(destination)] = distribution(series.filter { IstioSeries($0.labels).reporter == reporter })
    }
    return latencies
  }

  /// Counts that `increase` estimates are no whole numbers.
  private static func distribution(_ series: [PrometheusSeries]) -> LatencyDistribution {
    var counts: [Double: Double] = [:]
    for series in series {
      guard let bound = series.labels["le"].flatMap(Double.init), let value = series.samples.last?.value, value.isFinite
      else { continue }
      counts[bound, default: 0] += value
    }
    return LatencyDistribution(
      cumulative: counts.map { ($0.key, UInt64(exactly: max(0, $0.value).rounded()) ?? .max) }
    )
  }
}
