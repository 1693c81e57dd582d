import Metrics
import Testing

@Suite("What came between two readings")
struct TrafficWindowTests {
  private static let v1 = TrafficSubject.outbound(TrafficDestination(host: "reviews", port: 9080, subset: "v1"))

  private static func reading(_ counters: [TrafficCounter: UInt64], uptime: UInt64? = nil) -> ProxyReading {
    ProxyReading(envoy: [v1: TrafficReading(counters: counters)], uptime: uptime)
  }

  private static func window(_ before: ProxyReading, _ after: ProxyReading) -> TrafficWindow? {
    after.windows(since: before, seconds: 10).first
  }

  @Test("proves that success, rate and failures are those of the window alone")
  func difference() throws {
    let window = try #require(
      Self.window(
        Self.reading([.successful: 100, .serverError: 50]),
        Self.reading([.successful: 190, .clientError: 5, .serverError: 55])
      )
    )
    #expect(window.requests == 100 && window.failures == 5 && !window.sawReset)
    #expect(window.success == .measured(successes: 95, requests: 100))
    #expect(window.success.ratio == 0.95 && window.rate.perSecond == 10)
  }

  @Test("proves that a failure of gRPC is a failure although its HTTP status is 200, and that none counts twice")
  func grpc() {
    let window = Self.window(ProxyReading(), Self.reading([.successful: 8, .grpcFailure: 3]))
    #expect(window?.success == .measured(successes: 5, requests: 8))
    let more = Self.window(ProxyReading(), Self.reading([.serverError: 2, .grpcFailure: 2]))
    #expect(more?.success == .measured(successes: 0, requests: 2))
  }

  @Test("proves that only failures are 0 %, no traffic is no share, and neither is no data")
  func nothing() {
    let failures = Self.window(Self.reading([.serverError: 1]), Self.reading([.serverError: 3]))
    #expect(failures?.success.ratio == 0)
    let silence = Self.window(Self.reading([.successful: 1]), Self.reading([.successful: 1]))
    #expect(silence?.success == .noTraffic && silence?.success.ratio == nil)
    #expect(TrafficWindow.noData(of: Self.v1).success == .noData)
  }

  @Test("proves that one counter that shrank has all counters of its subject begin anew, and a restart those of all")
  func resets() {
    let shrunk = Self.window(
      Self.reading([.successful: 100, .serverError: 1]),
      Self.reading([.successful: 7, .serverError: 2])
    )
    #expect(shrunk?.counts == [.successful: 7, .serverError: 2] && shrunk?.sawReset == true)
    let restarted = Self.window(
      Self.reading([.successful: 100], uptime: 3600),
      Self.reading([.successful: 120], uptime: 9)
    )
    #expect(restarted?.counts == [.successful: 120] && restarted?.sawReset == true)
    let new = Self.window(ProxyReading(uptime: 3), Self.reading([.successful: 120], uptime: 9))
    #expect(new?.counts == [.successful: 120] && new?.sawReset == false)
  }

  @Test("proves that windows of several proxies are added, and that what is not known of one does not count")
  func merging() {
    let left = TrafficWindow(Self.v1, seconds: 9.9, counts: [.successful: 5], openConnections: 2)
    let right = TrafficWindow(Self.v1, seconds: 10, counts: [.serverError: 5], openConnections: 1, sawReset: true)
    let other = TrafficWindow(.listener("a"), seconds: 1, counts: [:])
    let both = TrafficWindow(
      Self.v1,
      seconds: 10,
      counts: [.successful: 5, .serverError: 5],
      openConnections: 3,
      sawReset: true
    )
    #expect(TrafficWindow.merged([[left], [right, other], []]) == [other, both])
    #expect(TrafficWindow.merged([[.noData(of: Self.v1)], [left]]) == [left])
    let full = TrafficWindow(Self.v1, seconds: 1, counts: [.successful: .max, .serverError: .max])
    #expect(TrafficWindow.merged([[full], [full]]).first?.requests == .max)
  }

  @Test("proves that quantiles since the start are told as such, and are not mixed with those of a window")
  func quantiles() {
    let start = WindowLatency.sinceStart([0.5: 3])
    #expect(start.quantile(0.5)?.milliseconds == 3 && start.quantile(0.95) == nil && start.count == nil)
    let measured = WindowLatency.measured(LatencyDistribution([LatencyBucket(lower: 1, upper: 2, count: 2)]))
    let left = TrafficWindow(Self.v1, seconds: 1, counts: [:], latency: start)
    let right = TrafficWindow(Self.v1, seconds: 1, counts: [:], latency: measured)
    let worse = TrafficWindow(Self.v1, seconds: 1, counts: [:], latency: .sinceStart([0.5: 4]))
    #expect(left.merged(with: right).latency == measured)
    #expect(left.merged(with: worse).latency == .sinceStart([0.5: 4]))
  }

  @Test("proves that Istio's telemetry goes before Envoy's clusters of the same service, which give their connections")
  func telemetry() {
    let told = TrafficSubject.outbound(TrafficDestination(host: "reviews", subset: "v1"))
    let ratings = TrafficSubject.outbound(TrafficDestination(host: "ratings", port: 9080))
    let inbound = TrafficSubject.inbound(TrafficDestination(host: "productpage", subset: "v1"))
    let reading = ProxyReading(
      envoy: [
        Self.v1: TrafficReading(counters: [.successful: 5, .connection: 2], openConnections: 1),
        ratings: TrafficReading(counters: [.successful: 3]),
        .inbound(TrafficDestination(host: "", port: 9080)): TrafficReading(
          counters: [.successful: 9],
          openConnections: 4
        ),
      ],
      istio: [
        told: TrafficReading(counters: [.successful: 5, .serverError: 1]),
        inbound: TrafficReading(counters: [.successful: 9]),
      ]
    )
    #expect(
      reading.windows(since: ProxyReading(), seconds: 1) == [
        TrafficWindow(inbound, seconds: 1, counts: [.successful: 9], openConnections: 4),
        TrafficWindow(ratings, seconds: 1, counts: [.successful: 3]),
        TrafficWindow(told, seconds: 1, counts: [.successful: 5, .serverError: 1, .connection: 2], openConnections: 1),
      ]
    )
  }
}
