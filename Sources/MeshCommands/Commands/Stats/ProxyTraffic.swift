import Metrics
import Output

/// The traffic that proxies count themselves, by the difference of what they tell at two moments.
struct ProxyTraffic: TrafficSource {
  /// How many proxies are asked at once.
  private static let width = 8

  private let statistics: TrafficStatistics
  private let interval: Duration
  private var proxies: [ObservedProxy]
  private var asked: ContinuousClock.Instant?

  /// - Parameter places: at least one.
  init(_ places: [ProxyPlace], of service: String?, interval: Duration) {
    statistics = TrafficStatistics(of: service)
    self.interval = interval
    proxies = places.map { ObservedProxy($0) }
  }

  mutating func next() async throws(CommandError) -> TrafficCount {
    if asked == nil { try await begin() }
    do { try await Task.sleep(until: (asked ?? .now).advanced(by: interval)) } catch { throw .cancelled }
    return try await ask()
  }

  /// Somebody has to tell something at the beginning; who is silent later may come back.
  private mutating func begin() async throws(CommandError) {
    let count = try await ask()
    if let first = count.silent.first, count.silent.count == proxies.count { throw first.error }
    let isKnown = proxies.contains { $0.last.map { !$0.reading.envoy.isEmpty || !$0.reading.istio.isEmpty } ?? false }
    guard let service = statistics.service, !isKnown else { return }
    throw try await unknown(service)
  }

  /// Asks every proxy once more.
  private mutating func ask() async throws(CommandError) -> TrafficCount {
    asked = .now
    var windows: [[TrafficWindow]] = []
    var count = TrafficCount(windows: [], seconds: 0, isOfService: statistics.service != nil, sources: [])
    for (number, (proxy, outcome)) in await answers().enumerated() {
      proxies[number] = proxy
      switch outcome {
      case .failure(.cancelled): throw .cancelled
      case .failure(let error): count.silent.append(TrafficCount.Silence(name: proxy.place.name, error: error))
      case .success(let told):
        count.sources.append(proxy.place.name)
        windows.append(told ?? [])
      }
    }
    count.windows = TrafficWindow.merged(windows)
    count.seconds = count.windows.map(\.seconds).max() ?? 0
    return count
  }

  private typealias Answer = (proxy: ObservedProxy, outcome: Result<[TrafficWindow]?, CommandError>)

  /// What each proxy tells, in their order.
  private func answers() async -> [Answer] {
    await proxies.mappedSideBySide(width: Self.width) { [statistics] proxy in
      await Self.answer(of: proxy, statistics)
    }
  }

  private static func answer(of proxy: ObservedProxy, _ statistics: TrafficStatistics) async -> Answer {
    var proxy = proxy
    do throws(CommandError) {
      let windows = try await proxy.count(statistics)
      return (proxy, .success(windows))
    } catch {
      return (proxy, .failure(error))
    }
  }

  private func unknown(_ service: String) async throws(CommandError) -> CommandError {
    guard let proxy = proxies.first(where: { $0.last != nil }) else { return .cancelled }
    return .unknownService(service, to: proxy.place.name, among: try await proxy.services())
  }
}

extension CommandError {
  /// A service of which nobody knows.
  ///
  /// - Parameter hosts: those that are known.
  static func unknownService(_ service: String, to name: String, among hosts: [String]) -> CommandError {
    let names = hosts.flatMap { host -> [String] in
      let labels = host.split(separator: ".").prefix(2).map(String.init)
      return [labels.first ?? host, labels.joined(separator: "."), host]
    }
    var seen: Set<String> = []
    let near = NearestMatch.candidates(for: service, among: names.filter { seen.insert($0).inserted })
    let some = hosts.prefix(5).joined(separator: ", ")
    return .notFound(
      "\(name) knows no service \(service)",
      next: near.isEmpty
        ? hosts.isEmpty ? nil : "it knows \(some)\(hosts.count > 5 ? " and \(hosts.count - 5) more" : "")"
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }
}
