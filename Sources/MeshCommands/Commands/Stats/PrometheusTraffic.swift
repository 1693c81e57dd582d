import Metrics
import Prometheus

/// The traffic that a Prometheus knows of.
struct PrometheusTraffic: TrafficSource {
  /// How long to wait between two looks at most: as often as a Prometheus commonly scrapes.
  private static let longestPause = Duration.seconds(5)

  private let client: PrometheusClient
  private let query: TrafficQuery
  private let pause: Duration
  private var asked: ContinuousClock.Instant?

  init(_ client: PrometheusClient, _ scope: TrafficQuery.Scope, interval: Duration) {
    self.client = client
    let (seconds, attoseconds) = interval.components
    let milliseconds = seconds.multipliedReportingOverflow(by: 1_000)
    query = TrafficQuery(
      scope,
      milliseconds: milliseconds.overflow ? .max : milliseconds.partialValue + attoseconds / 1_000_000_000_000_000
    )
    pause = min(interval, Self.longestPause)
  }

  mutating func next() async throws(CommandError) -> TrafficCount {
    if let asked {
      do { try await Task.sleep(until: asked.advanced(by: pause)) } catch { throw .cancelled }
    }
    asked = .now
    let count: TrafficCount
    let known: [String]
    do throws(PrometheusError) {
      count = try await self.count()
      known = count.windows.isEmpty ? try await services() : []
    } catch {
      throw .prometheus(error)
    }
    guard count.windows.isEmpty, case .service(let name, _) = query.scope else { return count }
    throw .unknownService(name, to: "the Prometheus at \(client.url)", among: known)
  }

  private func count() async throws(PrometheusError) -> TrafficCount {
    let scrapes = try await client.instant(query.scrapes)
    let requests = try await client.instant(query.istioRequests)
    var answers = [scrapes, requests]
    var windows: [TrafficWindow] = []
    if requests.series.isEmpty, let counters = query.envoyCounters, let durations = query.envoyDurations {
      let told = try await client.instant(counters)
      let latencies = try await client.instant(durations)
      answers += [told, latencies]
      windows = query.windows(envoy: told.series, durations: latencies.series, scrapes: scrapes.series)
    } else if !requests.series.isEmpty {
      let latencies = try await client.instant(query.istioDurations)
      answers.append(latencies)
      windows = query.windows(istio: requests.series, durations: latencies.series, scrapes: scrapes.series)
    }
    if windows.isEmpty { windows = try await silence() }
    var count = TrafficCount(
      windows: windows,
      seconds: windows.map(\.seconds).max() ?? 0,
      isOfService: query.scope != .everything,
      sources: ["the Prometheus at \(client.url)"]
    )
    count.warnings = answers.flatMap(\.warnings)
    return count
  }

  /// The window of a service of which Prometheus has no data now; none where it has never heard of it.
  private func silence() async throws(PrometheusError) -> [TrafficWindow] {
    guard case .service(let name, let namespace) = query.scope else { return [] }
    let wanted = namespace.map { "\(name).\($0)" } ?? name
    return try await services()
      .map { TrafficSubject.outbound(TrafficDestination(host: $0)) }
      .filter { $0.isOf(wanted) }
      .map { .noData(of: $0) }
  }

  /// The hosts of the services that Prometheus has ever heard of.
  func services() async throws(PrometheusError) -> [String] {
    var hosts = Set(try await client.values(ofLabel: "destination_service").words)
    for cluster in try await client.values(ofLabel: "cluster_name").words {
      if let host = TrafficDestination(cluster: cluster)?.host { hosts.insert(host) }
    }
    return hosts.subtracting(["unknown"]).sorted()
  }
}

extension CommandError {
  /// Why a Prometheus did not tell.
  static func prometheus(_ error: PrometheusError) -> CommandError {
    switch error {
    case .cancelled: .cancelled
    case .refused(_, 401, _), .refused(_, 403, _), .foreign(_, 401, _), .foreign(_, 403, _):
      .notAllowed("\(error)", next: "reach it without a password, such as through kubectl port-forward")
    case .unreachable:
      .input("\(error)", next: "forward a port with \"kubectl -n istio-system port-forward svc/prometheus 9090\"")
    case .refused(.execution, _, _), .refused(.timeout, _, _):
      .input("\(error)", next: "name a service, or look back less far with --interval")
    case .refused: .input("\(error)", next: nil)
    case .foreign: .input("\(error)", next: "--prometheus is what is before /api/v1, such as http://localhost:9090")
    }
  }
}
