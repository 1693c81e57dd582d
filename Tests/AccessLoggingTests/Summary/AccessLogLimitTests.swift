import Testing

@testable import AccessLogging

@Suite("Limits that make a check fail")
struct AccessLogLimitTests {
  private static let second: Int64 = 1_000_000_000

  /// A hundred requests over ten seconds: so many failed with 503 and UH, all took 100 ms but the last ten, which took 600.
  private static func drafts(failed: Int, of count: Int = 100) -> [LineDraft] {
    (0..<count).map { number in
      var draft = LineDraft()
      draft.start = "2026-11-22T10:00:\(number == 0 ? "00" : "10").000Z"
      draft.status = number < failed ? 503 : 200
      draft.flags = number < failed ? "UH" : "-"
      draft.duration = number < count - count / 10 ? 100 : 600
      draft.route = number < count / 2 ? "a" : "b"
      return draft
    }
  }

  private static func result(_ text: String, _ drafts: [LineDraft]) throws -> AccessLogLimitResult {
    try AccessLogLimit(text).result(in: AccessLogSummary.report(drafts, by: [.route]))
  }

  @Test(
    "a limit is broken beyond it, and exactly there only if it says so",
    arguments: [
      ("5xx>1%", .held, "1%"), ("5xx>=1%", .broken, "1%"), ("5xx>0.99%", .broken, "1%"), ("5xx<1%", .held, "1%"),
      ("5xx<=1%", .broken, "1%"), ("5xx>1", .held, "1"), ("5xx>=1", .broken, "1"), ("503 > 0", .broken, "1"),
      ("500>0", .held, "0"), ("4xx>=5%", .held, "0%"), ("2xx<100%", .broken, "99%"), ("0xx>0", .held, "0"),
      ("success<99%", .held, "99%"), ("success<99.001%", .broken, "99%"), ("success<=99%", .broken, "99%"),
      ("errors>10", .held, "1"), ("errors>0.5%", .broken, "1%"), ("requests<100", .held, "100"),
      ("requests<101", .broken, "100"), ("flag:UH>0", .broken, "1"), ("flag:NR>0", .held, "0"),
      ("flag:uh>0", .broken, "1"),
      ("rps<10", .held, "10.00"),
      ("rps<10.001", .broken, "10.00"), ("p50>100ms", .held, "100 ms"), ("p50>=0.1s", .broken, "100 ms"),
      ("p90>100ms", .held, "100 ms"), ("p90.001>100ms", .broken, "601 ms"), ("p99>1s", .held, "601 ms"),
      ("p100>0.01m", .broken, "601 ms"),
    ] as [(String, AccessLogLimitResult.Verdict, String)]
  )
  func verdicts(text: String, verdict: AccessLogLimitResult.Verdict, observed: String) throws {
    let result = try Self.result(text, Self.drafts(failed: 1))
    #expect(result.verdict == verdict)
    let decimal = observed.hasSuffix("%") && !["0%", "100%"].contains(observed)
    #expect(result.observed == (decimal ? observed.dropLast() + ".00%" : observed))
  }

  @Test("what is not exact has its bounds")
  func bounds() throws {
    let result = try Self.result("p99>600ms", Self.drafts(failed: 0))
    #expect(result.bounds == 600...603)
    #expect(result.reason == "the p99 of 100 requests")
    #expect(try Self.result("p50>600ms", Self.drafts(failed: 0)).bounds == nil)
  }

  @Test("one percent of any number is exactly one percent", arguments: [100, 200, 300, 700, 1_100, 2_900, 8_700])
  func exact(count: Int) throws {
    let drafts = Self.drafts(failed: count / 100, of: count)
    #expect(try Self.result("5xx>1%", drafts).verdict == .held)
    #expect(try Self.result("5xx>=1%", drafts).verdict == .broken)
    #expect(try Self.result("5xx>1%", Self.drafts(failed: count / 100 + 1, of: count)).verdict == .broken)
  }

  @Test(
    "without a request nothing but their number can be judged",
    arguments: [
      ("5xx>1%", .unjudged), ("errors>0", .unjudged), ("p99>1s", .unjudged), ("success<1%", .unjudged),
      ("flag:UH>0", .unjudged), ("requests<1", .broken), ("requests>5", .held), ("rps<1", .broken), ("rps>1", .held),
    ] as [(String, AccessLogLimitResult.Verdict)]
  )
  func noTraffic(text: String, verdict: AccessLogLimitResult.Verdict) throws {
    #expect(try Self.result(text, []).verdict == verdict)
  }

  @Test("requests of one moment have no rate")
  func moment() throws {
    let result = try Self.result("rps<1", [LineDraft()])
    #expect(result.verdict == .unjudged)
    #expect(result.reason == "all requests have the same time, or none")
  }

  @Test("groups that break it are named where it is a share or a time, and do not decide")
  func groups() throws {
    let result = try Self.result("5xx>1%", Self.drafts(failed: 1))
    #expect(result.verdict == .held)
    #expect(result.groups == ["reviews.default:9080 a v1"])
    #expect(try Self.result("requests<100", Self.drafts(failed: 1)).groups == [])
    #expect(result.reason == "1 of 100 requests")
  }

  @Test(
    "what is no limit says what is wrong, and where",
    arguments: [
      ("5xy>1%", .unknownMetric("5xy", nearest: ["5xx"]), 0),
      ("sucess<1%", .unknownMetric("sucess", nearest: ["success"]), 0),
      (" p101>1s", .unknownMetric("p101", nearest: []), 1), ("", .unknownMetric("", nearest: []), 0),
      ("errors", .missingComparison, 6), ("errors=5", .missingComparison, 6), ("errors>", .malformedNumber(""), 7),
      ("errors> -5", .malformedNumber("-5"), 8),
      ("p99>500", .wrongUnit("500", expected: "a time, such as 500ms or 1.5s"), 4),
      ("5xx>1ms", .wrongUnit("1ms", expected: "a number of requests, such as 10, or a share of them, such as 1%"), 4),
      ("success<99", .wrongUnit("99", expected: "a share of all requests, such as 99.5%"), 8),
      ("requests<5%", .wrongUnit("5%", expected: "a number of requests, such as 100"), 9),
      ("5xx>1h", .malformedNumber("1h"), 4), ("flag:>1", .unknownMetric("flag:", nearest: ["flag:UH"]), 0),
      ("flag:UHH>0", .unknownMetric("flag:UHH", nearest: ["flag:UH"]), 5),
      ("600>1", .unknownMetric("600", nearest: []), 0),
    ] as [(String, AccessLogLimitError.Reason, Int)]
  )
  func mistakes(text: String, reason: AccessLogLimitError.Reason, position: Int) {
    #expect(throws: AccessLogLimitError(reason: reason, position: position)) { try AccessLogLimit(text) }
  }

  @Test("a limit is told as it was written, without spaces")
  func text() throws {
    #expect(try AccessLogLimit(" 5xx > 1 % ").description == "5xx>1%")
    #expect(
      AccessLogLimitError(reason: .unknownMetric("5xy", nearest: ["5xx"]), position: 0).description
        == "nothing measured is called \"5xy\"; did you mean \"5xx\"?"
    )
  }
}
