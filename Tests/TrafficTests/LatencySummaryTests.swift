import Testing
import Traffic

@Suite("Percentiles of latencies")
struct LatencySummaryTests {
  @Test("proves that each percentile is the nearest rank, whatever the order")
  func ranks() throws {
    let summary = try #require(LatencySummary((1...1_000).reversed().map { .milliseconds($0) }))
    #expect(summary.p50 == .milliseconds(500))
    #expect(summary.p90 == .milliseconds(900))
    #expect(summary.p99 == .milliseconds(990))
    #expect(summary.longest == .seconds(1))
  }

  @Test("proves that one and two measurements are summarised, and none are not")
  func few() throws {
    #expect(LatencySummary([]) == nil)
    #expect(try #require(LatencySummary([.seconds(1)])).p99 == .seconds(1))
    let two = try #require(LatencySummary([.seconds(2), .seconds(1)]))
    #expect(two.p50 == .seconds(1))
    #expect(two.p90 == .seconds(2))
  }
}
