import Diagnostics
import Rollouts
import TestSupport
import Testing
import YAML

@Suite("Gates as data") struct GateTextTests {
  private static func full() throws -> GatePlan {
    var plan = GatePlan()
    plan.successRate = GatePercentage(99.5)
    plan.latency = [
      .p50: try #require(LatencyLimit(milliseconds: 0.5)), .p99: try #require(LatencyLimit(milliseconds: 500)),
    ]
    plan.minimumRequests = 100
    plan.maximumRestarts = 2
    plan.needsReadyPods = false
    plan.maximumRegression = RegressionLimit(12.5)
    plan.source = .prometheus
    plan.hookStages = [.beforeStep, .afterRollback]
    _ = plan.add(try QueryGate("errors=sum(rate(x[1m]))<0.01"))
    return plan
  }

  private static func text(_ value: Value) -> String { Emitter(.json).text(for: value) }

  private static func value(_ text: String) throws -> Value {
    try #require(try Parser.parse(SourceFile(name: "test", text: text)).root?.value)
  }

  @Test("proves that a plan is read back as it was, and that it holds no command and no address")
  func plan() throws {
    let plan = try Self.full()
    let text = Self.text(plan.value)
    #expect(
      text == """
        {"source":"prometheus","successRate":"99.5%","latency":{"p50":"0.5","p99":"500"},"minRequests":100,\
        "maxRestarts":2,"ready":false,"maxRegression":"12.5%","queries":["errors=sum(rate(x[1m]))<0.01"],\
        "hooks":["before-step","after-rollback"]}
        """
    )
    #expect(try GatePlan(Self.value(text)) == plan)
    let bare = GatePlan()
    #expect(Self.text(bare.value) == #"{"source":"proxies","minRequests":1,"maxRestarts":0,"ready":true}"#)
    #expect(try GatePlan(bare.value) == bare)
  }

  @Test(
    "proves that what no plan can be is refused",
    arguments: [
      ("\"prometheus\"", "\"mars\"", "source"), ("\"prometheus\"", "\"proxies\"", "source"),
      ("\"99.5%\"", "\"100.5%\"", "successRate"), ("\"99.5%\"", "99.5", "successRate"),
      ("\"0.5\"", "\"0\"", "latency"), ("\"p99\"", "\"p42\"", "latency"), ("\"500\"", "\"1e9\"", "latency"),
      ("{\"p50\":\"0.5\",\"p99\":\"500\"}", "[]", "latency"), ("100", "0", "minRequests"), ("100", "-5", "minRequests"),
      ("100", "1e30", "minRequests"), (":2,", ":-1,", "maxRestarts"), (":false", ":\"no\"", "ready"),
      ("\"12.5%\"", "\"-1%\"", "maxRegression"), ("errors=", "", "queries"),
      ("[\"errors=sum(rate(x[1m]))<0.01\"]", "[\"a=x<1\",\"a=y<1\"]", "queries"),
      ("[\"errors=sum(rate(x[1m]))<0.01\"]", "\"a=x<1\"", "queries"),
      ("before-step", "rm -rf /", "hooks"),
    ]
  )
  func hostilePlan(part: String, other: String, field: String) throws {
    let text = Self.text(try Self.full().value)
    let place = try #require(text.firstRange(of: part))
    var changed = text
    changed.replaceSubrange(place, with: other)
    let value = try Self.value(changed)
    #expect(throws: RolloutText.Mistake.invalid(field: field)) { try GatePlan(value) }
  }

  @Test("proves that no data at all is no plan and no report", arguments: [.null, 5, "x", []] as [Value])
  func otherValues(value: Value) {
    #expect(throws: RolloutText.Mistake.self) { try GatePlan(value) }
    guard case .sequence = value else {
      #expect(throws: RolloutText.Mistake.invalid(field: "gates")) { try GateReport(value) }
      return
    }
  }

  @Test("proves that a report is read back as it was, however long the texts were that others wrote")
  func report() throws {
    let long = String(repeating: "e\u{301}", count: 5_000)
    let report = GateReport(
      CheckVerdict.allCases.map { GateResult("query a", $0, measured: "0.5", threshold: "<1", reason: "\($0) \(long)") }
    )
    let text = Self.text(report.value)
    #expect(text.utf8.count < 3_000)
    #expect(try GateReport(Self.value(text)) == report)
    let one = GateReport([GateResult("ready", .noData, threshold: "all", reason: "x \"y\"")])
    #expect(
      Self.text(one.value)
        == #"[{"gate":"ready","verdict":"no-data","value":"-","threshold":"all","reason":"x \"y\""}]"#
    )
  }

  @Test(
    "proves that what no report can be is refused",
    arguments: [
      (#"[{"gate":"a","verdict":"maybe","value":"","threshold":"","reason":""}]"#, "verdict"),
      (#"[{"gate":"a","verdict":"pass","value":5,"threshold":"","reason":""}]"#, "value"),
      (#"[{"gate":"a","verdict":"pass","value":"","threshold":""}]"#, "reason"), (#"[5]"#, "gate"),
      (
        #"[{"gate":"a","verdict":"pass","value":"","threshold":"","reason":"\#(String(repeating: "x", count: 241))"}]"#,
        "reason"
      ), ("[\(Array(repeating: "5", count: 65).joined(separator: ","))]", "gates"),
    ]
  )
  func hostileReport(text: String, field: String) throws {
    let value = try Self.value(text)
    #expect(throws: RolloutText.Mistake.invalid(field: field)) { try GateReport(value) }
  }

  @Test("proves that changed texts are read or refused, and never trap")
  func changedTexts() throws {
    let bytes = Array(Self.text(try Self.full().value).utf8)
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<2_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<changed.count, using: &generator)
        changed[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
      }
      let text = String(decoding: changed, as: UTF8.self)
      guard let value = try? Parser.parse(SourceFile(name: "test", text: text)).root?.value,
        let plan = try? GatePlan(value)
      else { continue }
      #expect(try GatePlan(plan.value) == plan, "\(text)")
    }
  }

  @Test(
    "proves that percentages and times are numbers that can be",
    arguments: ["", "%", "-1", "101", "nan", "inf", "1,5", "0x10", "5%%", " 5", String(repeating: "1", count: 40)]
  )
  func numbers(text: String) {
    #expect(GatePercentage(text) == nil)
    #expect(LatencyLimit(milliseconds: -1) == nil && LatencyLimit(milliseconds: .nan) == nil)
    #expect(RegressionLimit(.infinity) == nil && RegressionLimit("250%")?.percent == 250)
  }
}
