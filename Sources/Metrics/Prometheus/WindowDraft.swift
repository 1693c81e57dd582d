/// The window of a subject while series are added to it.
struct WindowDraft {
  private var counts: [TrafficCounter: UInt64] = [:]
  private var openConnections: UInt64?
  private var sawReset = false
  private var start = Double.infinity
  private var end = -Double.infinity

  /// Adds what counters grew by.
  ///
  /// - Parameter birth: when the target of the series was first looked at.
  mutating func add(_ series: PrometheusSeries, to counters: [TrafficCounter], birth: Double?) {
    let samples = CounterSamples(series.samples)
    guard let increase = samples.increase(absentAt: birth), let first = samples.samples.first?.time,
      let last = samples.samples.last?.time
    else { return }
    for counter in counters { counts[counter] = (counts[counter] ?? 0).addingOrStaying(increase.amount) }
    sawReset = sawReset || increase.sawReset
    start = min(start, birth.map { min($0, first) } ?? first)
    end = max(end, last)
  }

  /// Adds the connections that were open last.
  mutating func addConnections(_ series: PrometheusSeries) {
    guard let last = CounterSamples(series.samples).samples.last,
      let number = UInt64(exactly: last.value.rounded())
    else { return }
    openConnections = (openConnections ?? 0).addingOrStaying(number > UInt64(Int64.max) ? 0 : number)
  }

  /// The window; without a series that can be counted there is no data.
  func window(of subject: TrafficSubject, latency: LatencyDistribution?) -> TrafficWindow {
    guard start < end else { return .noData(of: subject) }
    return TrafficWindow(
      subject,
      seconds: end - start,
      counts: counts,
      openConnections: openConnections,
      latency: latency.map { .measured($0) } ?? .noData,
      sawReset: sawReset
    )
  }
}
