import Console
import Foundation
import Metrics
import Output
import Testing

@testable import MeshCommands

@Suite("Traffic shown time by time")
struct TrafficWatchTests {
  private static func window(_ subset: String, _ counts: [TrafficCounter: UInt64], open: UInt64? = 2) -> TrafficWindow {
    let buckets = [
      LatencyBucket(lower: 10, upper: 11, count: 95), LatencyBucket(lower: 100, upper: .infinity, count: 5),
    ]
    return TrafficWindow(
      .outbound(TrafficDestination(host: "reviews.default.svc.cluster.local", port: 9080, subset: subset)),
      seconds: 5,
      counts: counts,
      openConnections: open,
      latency: counts.isEmpty ? .noData : .measured(LatencyDistribution(buckets))
    )
  }

  private static func count(_ windows: TrafficWindow...) -> TrafficCount {
    TrafficCount(windows: windows, seconds: 5, isOfService: true, sources: ["pod a"])
  }

  private static func shown(_ counts: [TrafficCount], isTerminal: Bool, _ format: StatusFormat = .table) throws
    -> Context
  {
    let context = Context(streams: .inMemory(isTerminal: isTerminal))
    var options = StatsOptions()
    options.format = format
    var watch = TrafficWatch(TrafficView(options, in: context), options, in: context)
    for count in counts { try watch.show(count) }
    return context
  }

  private static let counts = [
    count(window("v1", [.successful: 99, .serverError: 1]), window("v2", [:])),
    count(window("v1", [.successful: 50]), window("v2", [:])),
    count(window("v1", [.successful: 50]), .noData(of: window("v2", [:]).subject)),
  ]

  @Test("proves that a terminal is drawn over, with the last intervals as a line, and that none of its modes changes")
  func terminal() throws {
    let context = try Self.shown(Self.counts, isTerminal: true)
    let title = "TRAFFIC               SUBSET  SUCCESS   RPS  P50ms  P95ms  P99ms  CONNS  TREND\n"
    func frame(_ first: String, _ second: String) -> String {
      title + "reviews.default:9080  v1      \(first)\nreviews.default:9080  v2      \(second)\n5.0 s of pod a\n"
    }
    let expected = [
      frame("99.00%   20.0   10.5   11.0   >100      2  █", "idle      0.0      -      -      -      2  ▁"),
      "\u{1B}[4A"
        + frame("100%     10.0   10.5   11.0   >100      2  █▄", "idle      0.0      -      -      -      2  ▁▁"),
      "\u{1B}[4A"
        + frame("100%     10.0   10.5   11.0   >100      2  █▄▄", "no data     -      -      -      -      -  ▁▁ "),
    ]
    let frames = context.streams.output.text.components(separatedBy: "\u{1B}[J").map {
      $0.replacing("\r\u{1B}[K", with: "")
    }
    #expect(frames == expected + [""])
    #expect(!context.streams.output.text.contains("\u{1B}[?"))
  }

  @Test("proves that elsewhere each change is a line, and what stays is none")
  func lines() throws {
    let context = try Self.shown(Self.counts, isTerminal: false)
    let name = "1970-01-01T00:00:00Z reviews.default:9080"
    let expected = """
      \(name) v1: 99.00% of 100 requests, 20.0/s, p50 10.5 ms, p95 11.0 ms, p99 >100 ms, 2 connections
      \(name) v2: no traffic
      \(name) v1: 100% of 50 requests, 10.0/s, p50 10.5 ms, p95 11.0 ms, p99 >100 ms, 2 connections
      \(name) v2: no data

      """
    #expect(context.streams.output.text == expected)
  }

  @Test("proves that programs get one object a line, each with its time")
  func programs() throws {
    let context = try Self.shown(Self.counts, isTerminal: false, .payload(.json))
    let lines = context.streams.output.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines.allSatisfy {
        $0.hasPrefix(#"{"time":"1970-01-01T00:00:00Z","seconds":5.0,"sources":["pod a"],"silent":[],"#)
      }
    )
  }

  @Test(
    "proves that only the whole is 100 %, only nothing is 0 %, and that no data and no traffic are neither",
    arguments: [
      ([.successful: 5], "100%"), ([.serverError: 5], "0%"), ([.successful: 1_000_000, .serverError: 1], "99.99%"),
      ([.successful: 1, .serverError: 1_000_000], "0.01%"), ([.clientError: 3, .serverError: 1], "75.00%"),
      ([:], "no traffic"), ([.abandoned: 3], "no traffic"),
    ] as [([TrafficCounter: UInt64], String)]
  )
  func shares(counts: [TrafficCounter: UInt64], text: String) {
    #expect(Self.window("v1", counts).success.text == text)
    #expect(TrafficWindow.noData(of: .listener("a")).success.text == "no data")
  }

  @Test("proves that a table has what people look for, and a wide one each kind of failure")
  func tables() {
    let windows = [
      Self.window("v1", [.successful: 990, .clientError: 5, .serverError: 5, .retry: 3]),
      Self.window("v2", [:], open: nil),
      TrafficWindow(.listener("outbound_0.0.0.0_80"), seconds: 5, counts: [.successful: 1], openConnections: 1),
    ]
    let table = """
      TRAFFIC                 SUBSET  SUCCESS  RPS  P50ms  P95ms  P99ms  CONNS
      reviews.default:9080    v1      99.50%   200   10.5   11.0   >100      2
      reviews.default:9080    v2      idle     0.0      -      -      -      -
      at outbound_0.0.0.0_80          100%     0.2      -      -      -      1

      """
    #expect(TrafficTable(windows).table.render() == table)
    let wide = TrafficTable(Array(windows.prefix(1))).table.render(TableLayout(isWide: true))
    #expect(
      wide == """
        TRAFFIC               SUBSET  SUCCESS  RPS  P50ms  P95ms  P99ms  CONNS  REQUESTS  5XX  GRPC  4XX  RETRIES  TIMEOUTS  OVERFLOWS  CONNECT FAILURES
        reviews.default:9080  v1      99.50%   200   10.5   11.0   >100      2      1000    5     0    5        3         0          0                 0

        """
    )
  }
}
