import Console
import EnvoyAdmin
import Kubernetes
import Metrics
import Output

/// A proxy and what it told last.
struct ObservedProxy: Sendable {
  /// What was told at one moment.
  struct Scrape: Sendable {
    let reading: ProxyReading
    let time: ContinuousClock.Instant
  }

  let place: ProxyPlace
  private(set) var last: Scrape?
  /// The most exact buckets that the proxy tells; nil where it knows quantiles alone.
  private var buckets: StatisticsSelection.Buckets? = .detailed

  init(_ place: ProxyPlace) { self.place = place }

  /// What came since the last time, unless this is the first time; then asks no more than it must.
  mutating func count(_ statistics: TrafficStatistics) async throws(CommandError) -> [TrafficWindow]? {
    let before = last
    last = nil
    let now = try await scrape(statistics)
    last = now
    guard let before else { return nil }
    return now.reading.windows(since: before.reading, seconds: (now.time - before.time).inSeconds)
  }

  /// The services that the proxy knows.
  func services() async throws(CommandError) -> [String] {
    let selection = StatisticsSelection(filter: TrafficStatistics.nameFilter)
    let lines = try await ProxyInquiry(place: place).get(.statistics(selection, .text))
    return TrafficStatistics.services(in: String(decoding: lines, as: UTF8.self))
  }

  /// What the proxy tells now.
  mutating func scrape(_ statistics: TrafficStatistics) async throws(CommandError) -> Scrape {
    let lines = try await lines(statistics)
    let time = ContinuousClock.now
    let exposition = try await exposition()
    return Scrape(reading: statistics.reading(lines: lines, exposition: exposition), time: time)
  }

  /// An Envoy that does not know the word for its buckets answers with 400, and is asked for what it knows.
  private mutating func lines(_ statistics: TrafficStatistics) async throws(CommandError) -> String {
    while true {
      let selection = StatisticsSelection(
        filter: statistics.envoyFilter,
        // Of one service everything is told, so that one that nobody called is known to be there.
        usedOnly: statistics.service == nil,
        buckets: buckets
      )
      switch try await ProxyInquiry(place: place).outcome(of: .statistics(selection, .text)) {
      case .success(let bytes): return String(decoding: bytes, as: UTF8.self)
      case .failure(.refused(_, 400, _)) where buckets != nil: buckets = buckets == .detailed ? .cumulative : nil
      case .failure(let error): throw .admin(error, at: place.name)
      }
    }
  }

  /// The Envoy of a mesh of this machine has no telemetry of Istio.
  private func exposition() async throws(CommandError) -> String {
    if case .local = place { return "" }
    let selection = StatisticsSelection(filter: TrafficStatistics.istioFilter, usedOnly: true)
    let bytes = try await ProxyInquiry(place: place).getIfThere(.prometheus(selection))
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}
