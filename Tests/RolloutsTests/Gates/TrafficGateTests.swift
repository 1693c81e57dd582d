import Metrics
import Rollouts
import Testing

@Suite("The gates of traffic") struct TrafficGateTests {
  private static func plan(_ change: (inout GatePlan) -> Void) -> GatePlan {
    var plan = GatePlan()
    plan.needsReadyPods = false
    change(&plan)
    return plan
  }

  private static func lines(_ report: GateReport) -> [String] {
    report.results.map {
      "\($0.name) \($0.verdict.rawValue): \($0.measured), \($0.threshold): \($0.reason)"
    }
  }

  @Test(
    "proves that failures fail, and that too few requests and silence are no data",
    arguments: [
      ([.successful: 99, .serverError: 1], "success-rate pass: 99.00%, at least 99%: 1 of 100 requests for v3 failed"),
      ([.successful: 199, .clientError: 1], "success-rate pass: 100%, at least 99%: 0 of 200 requests for v3 failed"),
      ([.successful: 98, .serverError: 2], "success-rate fail: 98.00%, at least 99%: 2 of 100 requests for v3 failed"),
      // All of them fail: a share of 0 %, which Flagger takes for no traffic.
      ([.serverError: 7], "success-rate fail: 0%, at least 99%: 7 of 7 requests for v3 failed"),
      // Those of gRPC have the status 200.
      ([.successful: 10, .grpcFailure: 5], "success-rate fail: 50.00%, at least 99%: 5 of 10 requests for v3 failed"),
      ([:], "success-rate no-data: -, at least 99%: no request was for v3"),
      ([.abandoned: 3], "success-rate no-data: -, at least 99%: no request was for v3"),
    ] as [([TrafficCounter: UInt64], String)]
  )
  func successRate(counts: [TrafficCounter: UInt64], line: String) throws {
    let limit = try #require(GatePercentage("99"))
    let plan = Self.plan { $0.successRate = limit }
    let report = plan.report(on: SampleReadings.readings(.told(SampleReadings.window("v3", counts))))
    #expect(Self.lines(report) == [line])
  }

  @Test("proves that 99.5 % of 200 are exactly 199")
  func exactShare() throws {
    let limit = try #require(GatePercentage("99.5%"))
    let plan = Self.plan { $0.successRate = limit }
    func verdict(_ failures: UInt64) -> CheckVerdict {
      let window = SampleReadings.window("v3", [.successful: 200 - failures, .serverError: failures])
      return plan.report(on: SampleReadings.readings(.told(window))).verdict
    }
    #expect(verdict(1) == .pass && verdict(2) == .fail)
  }

  @Test(
    "proves that fewer requests than asked for are no data for every gate, however they ended",
    arguments: [[.serverError: 9], [.successful: 9]] as [[TrafficCounter: UInt64]]
  )
  func fewRequests(counts: [TrafficCounter: UInt64]) throws {
    let (share, time) = (try #require(GatePercentage(99)), try #require(LatencyLimit(milliseconds: 1)))
    let plan = Self.plan { plan in
      plan.minimumRequests = 10
      plan.successRate = share
      plan.latency[.p99] = time
      plan.maximumRegression = RegressionLimit(0)
    }
    let window = SampleReadings.window("v3", counts, latency: SampleReadings.latency(500))
    let report = plan.report(on: SampleReadings.readings(.told(window), against: .told(window)))
    #expect(report.verdict == .noData)
    #expect(report.results.map(\.verdict) == Array(repeating: .noData, count: 5))
    #expect(Self.lines(report).first == "requests no-data: 9, at least 10: 9 requests for v3 tell too little")
  }

  @Test(
    "proves that a quantile is held against its limit",
    arguments: [
      (SampleReadings.latency(500), "p99 pass: 500 ms, at most 500 ms: the p99 of v3 is 500 ms"),
      (SampleReadings.latency(501), "p99 fail: 501 ms, at most 500 ms: the p99 of v3 is 501 ms"),
      (.noData, "p99 no-data: -, at most 500 ms: nobody tells how long answers of v3 took"),
      (
        .sinceStart([0.99: 1]),
        "p99 no-data: -, at most 500 ms: the proxies tell only how long answers took since their start"
      ),
    ] as [(WindowLatency, String)]
  )
  func latency(latency: WindowLatency, line: String) throws {
    let limit = try #require(LatencyLimit(milliseconds: 500))
    let plan = Self.plan { $0.latency[.p99] = limit }
    let window = SampleReadings.window("v3", [.successful: 100], latency: latency)
    #expect(Self.lines(plan.report(on: SampleReadings.readings(.told(window)))) == [line])
  }

  private static func regression(
    _ canary: Reported<TrafficWindow>,
    _ stable: Reported<TrafficWindow>
  ) throws -> [String] {
    let plan = plan { $0.maximumRegression = RegressionLimit("10%") }
    return lines(plan.report(on: SampleReadings.readings(canary, against: stable)))
  }

  @Test(
    "proves that the new version may be worse by a part of the old one's, and no more",
    arguments: [
      (
        [.successful: 90, .serverError: 10], 110.0,
        [
          "regression success-rate pass: 10.0% worse, at most 10% worse: v3 has 90.00%, v1 100%",
          "regression p99 pass: 10.0% worse, at most 10% worse: v3 has 110 ms, v1 100 ms",
        ]
      ),
      (
        [.successful: 89, .serverError: 11], 111,
        [
          "regression success-rate fail: 11.0% worse, at most 10% worse: v3 has 89.00%, v1 100%",
          "regression p99 fail: 11.0% worse, at most 10% worse: v3 has 111 ms, v1 100 ms",
        ]
      ),
      (
        [.successful: 100], 50,
        [
          "regression success-rate pass: equal, at most 10% worse: v3 has 100%, v1 100%",
          "regression p99 pass: 50.0% better, at most 10% worse: v3 has 50.0 ms, v1 100 ms",
        ]
      ),
    ] as [([TrafficCounter: UInt64], Double, [String])]
  )
  func regression(counts: [TrafficCounter: UInt64], milliseconds: Double, expected: [String]) throws {
    let canary = SampleReadings.window("v3", counts, latency: SampleReadings.latency(milliseconds))
    let stable = SampleReadings.window("v1", [.successful: 100], latency: SampleReadings.latency(100))
    #expect(try Self.regression(.told(canary), .told(stable)) == expected)
  }

  @Test("proves that an old version without requests is nothing to be worse than, and an unknown one no data")
  func nothingToCompare() throws {
    let canary = SampleReadings.window("v3", [.serverError: 1], latency: SampleReadings.latency(9_999))
    let idle = try Self.regression(.told(canary), .told(SampleReadings.window("v1", [:])))
    let reason = "at most 10% worse: nothing to compare with: no request was for v1"
    #expect(idle == ["regression success-rate pass: -, \(reason)", "regression p99 pass: -, \(reason)"])
    let silent = try Self.regression(.told(canary), .missing("proxies are silent"))
    #expect(silent.first == "regression success-rate no-data: -, at most 10% worse: proxies are silent")
    let noCanary = try Self.regression(.missing("proxies are silent"), .told(canary))
    #expect(noCanary.last == "regression p99 no-data: -, at most 10% worse: proxies are silent")
  }

  @Test("proves that an old version without any success is nothing to be worse than, and nothing divides by zero")
  func zeroes() throws {
    let broken = SampleReadings.window("v1", [.serverError: 5], latency: SampleReadings.latency(0))
    let lines = try Self.regression(.told(broken), .told(broken))
    #expect(
      lines == [
        "regression success-rate pass: equal, at most 10% worse: v3 has 0%, v1 0%",
        "regression p99 pass: equal, at most 10% worse: v3 has 0.00 ms, v1 0.00 ms",
      ]
    )
  }
}
