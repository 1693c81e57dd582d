import Metrics
import Output
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
    query = TrafficQuery(scope, milliseconds: interval.wholeMilliseconds)
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
    let telemetry = try await client.telemetry(query)
    let told = telemetry.hasSeries ? telemetry : try await client.clusters(query)
    var windows = told.windows
    if windows.isEmpty { windows = try await silence() }
    var count = TrafficCount(
      windows: windows,
      seconds: windows.map(\.seconds).max() ?? 0,
      isOfService: query.scope != .everything,
      sources: ["the Prometheus at \(client.url)"]
    )
    count.warnings = telemetry.hasSeries ? told.warnings : telemetry.warnings + told.warnings
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
