import Metrics
import Output
import Rollouts

/// The traffic of a service as the proxies of its clients count it.
struct ProxyGateTraffic: GateTraffic {
  /// Finds the proxies.
  typealias Search = @Sendable () async throws(CommandError) -> [ProxyPlace]

  /// How many proxies are asked at once.
  private static let width = 16

  /// A proxy that may send to the service, and what it told when the window began.
  private struct Client: Sendable {
    let proxy: ObservedProxy
    let start: ObservedProxy.Scrape
  }

  private let host: String
  private let statistics: TrafficStatistics
  private let search: Search
  private var clients: [Client] = []
  private var trouble: CommandError?

  init(of host: String, _ search: @escaping Search) {
    self.host = host
    self.search = search
    statistics = TrafficStatistics(of: host)
  }

  func probe() async throws(CommandError) { _ = try await search() }

  mutating func begin() async {
    (clients, trouble) = ([], nil)
    let places: [ProxyPlace]
    do throws(CommandError) { places = try await search() } catch {
      trouble = error
      return
    }
    let answers = await Self.scrapes(of: places.map { ObservedProxy($0) }, statistics)
    for (proxy, outcome) in answers {
      switch outcome {
      // One that never sent anything to the service may begin to.
      case .success(let start): clients.append(Client(proxy: proxy, start: start))
      case .failure(let error): trouble = trouble ?? error
      }
    }
  }

  mutating func window() async throws(CommandError) -> VersionTraffic {
    if Task.isCancelled { throw .cancelled }
    guard !clients.isEmpty else { throw trouble ?? .noProxies }
    var (telemetry, clusters): ([[TrafficWindow]], [[TrafficWindow]]) = ([], [])
    var refusal: CommandError?
    for (client, answer) in zip(clients, await Self.scrapes(of: clients.map(\.proxy), statistics)) {
      switch answer.outcome {
      case .failure(.cancelled): throw .cancelled
      // Its pod may have gone, as pods do.
      case .failure(let error): refusal = refusal ?? error
      case .success(let now):
        let seconds = (now.time - client.start.time).inSeconds
        telemetry.append(now.reading.telemetry.windows(since: client.start.reading.telemetry, seconds: seconds))
        clusters.append(now.reading.clusters.windows(since: client.start.reading.clusters, seconds: seconds))
      }
    }
    if clusters.isEmpty, let refusal { throw refusal }
    return VersionTraffic(
      of: host,
      telemetry: TrafficWindow.merged(telemetry),
      clusters: TrafficWindow.merged(clusters)
    )
  }

  private typealias Answer = (proxy: ObservedProxy, outcome: Result<ObservedProxy.Scrape, CommandError>)

  private static func scrapes(of proxies: [ObservedProxy], _ statistics: TrafficStatistics) async -> [Answer] {
    await proxies.mappedSideBySide(width: width) { proxy in
      var proxy = proxy
      do throws(CommandError) {
        let scrape = try await proxy.scrape(statistics)
        return (proxy, .success(scrape))
      } catch {
        return (proxy, .failure(error))
      }
    }
  }
}

extension ProxyReading {
  /// What Istio's telemetry tells alone.
  fileprivate var telemetry: ProxyReading { ProxyReading(istio: istio, uptime: uptime) }

  /// What Envoy's clusters tell alone.
  fileprivate var clusters: ProxyReading { ProxyReading(envoy: envoy, uptime: uptime) }
}

extension CommandError {
  fileprivate static var noProxies: CommandError { .notFound("no pod of the mesh has a proxy that runs", next: nil) }
}
