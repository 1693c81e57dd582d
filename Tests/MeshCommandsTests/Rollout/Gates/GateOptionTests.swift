import ArgumentParsing
import Rollouts
import Testing

@testable import MeshCommands

@Suite("The flags of gates") struct GateOptionTests {
  @Test("proves that flags become a plan, and commands and addresses no part of it")
  func plan() throws {
    let words = [
      "--success-rate", "99.5%", "--p50", "200ms", "--p99=1.5s", "--min-requests", "50", "--max-restarts=1",
      "--ignore-readiness", "--max-regression", "10", "--prometheus", "prometheus.monitoring:9090", "--query",
      "errors=sum(rate(x[1m])) < 0.01", "--query=up=min(up)>=1", "--hook", "before-step=./smoke.sh --fast",
      "--hook", "after-rollback=true",
    ]
    let options = try GateTestOptions.read(words)
    var expected = GatePlan()
    expected.successRate = GatePercentage(99.5)
    expected.latency = [
      .p50: try #require(LatencyLimit(milliseconds: 200)), .p99: try #require(LatencyLimit(milliseconds: 1_500)),
    ]
    expected.minimumRequests = 50
    expected.maximumRestarts = 1
    expected.needsReadyPods = false
    expected.maximumRegression = RegressionLimit(10)
    expected.source = .prometheus
    expected.hookStages = [.beforeStep, .afterRollback]
    _ = expected.add(try QueryGate("errors=sum(rate(x[1m]))<0.01"))
    _ = expected.add(try QueryGate("up=min(up)>=1"))
    #expect(try options.gates.plan(of: ["meshctl"]) == expected)
    #expect(options.gates.hooks.map(\.command) == ["./smoke.sh --fast", "true"])
    #expect(try GateTestOptions.read([]).gates.plan(of: ["meshctl"]) == GatePlan())
  }

  @Test(
    "proves that a value that means nothing is refused with what was expected",
    arguments: [
      ("--success-rate", "99.5.1", "expected a percentage from 0 to 100, such as 99.5"),
      ("--success-rate", "101", "expected a percentage from 0 to 100, such as 99.5"),
      ("--max-regression", "-5", "expected a percentage from 0 on, such as 10%"),
      ("--p99", "500", "expected a time with its unit, longer than none and at most a day, such as 500ms"),
      ("--p99", "0ms", "expected a time with its unit, longer than none and at most a day, such as 500ms"),
      ("--min-requests", "-1", "expected a whole number from 0 to 1000000000"),
      (
        "--query", "rate(x)<1",
        "it has no name: expected NAME=PROMQL<NUMBER, such as 'errors=sum(rate(errors_total[1m]))<0.01'"
      ),
      ("--query", "a=x<one", "it compares with \"one\", which is no number"),
      ("--query", "a=(x<1", "a quote, parenthesis, bracket or brace in it is not closed"),
      (
        "--query", "a=x",
        "it compares with nothing: expected NAME=PROMQL<NUMBER, such as 'errors=sum(rate(errors_total[1m]))<0.01'"
      ),
      ("--hook", "./smoke.sh", "expected STAGE=COMMAND, such as before-step=./smoke.sh"),
      (
        "--hook", "before=x",
        """
        "before" is no stage of a rollout: expected one of before-start, before-step, before-promotion, after-promotion, \
        after-rollback
        """
      ),
      ("--hook", "before-step= ", "it has no command behind before-step="),
      ("--prometheus", "a b", "expected a URL such as http://localhost:9090, or SERVICE[.NAMESPACE][:PORT]"),
      ("--prometheus", "a:0", "expected a URL such as http://localhost:9090, or SERVICE[.NAMESPACE][:PORT]"),
    ]
  )
  func refusals(flag: String, value: String, reason: String) {
    let error = #expect(throws: UsageError.self) { try GateTestOptions.read([flag + "=" + value]) }
    let report = error.map { CommandError.usage($0) }?.outcome.report
    #expect(report?.message == "invalid value \"\(value)\" for flag \"\(flag)\": \(reason)")
  }

  @Test(
    "proves where a Prometheus is looked for",
    arguments: [
      ("prometheus", "prometheus.istio-system"), ("svc/prometheus", "prometheus.istio-system"),
      ("prometheus:80", "prometheus.istio-system:80"), ("p.monitoring", "p.monitoring"),
      ("https://example.com/prom", "https://example.com/prom"),
    ]
  )
  func prometheus(text: String, place: String) throws {
    #expect(try PrometheusArgument(argument: text).argument == place)
  }

  @Test("proves that questions need a Prometheus, and names of their own")
  func questions() throws {
    func message(_ words: [String]) throws -> String? {
      let options = try GateTestOptions.read(words)
      let error = #expect(throws: CommandError.self) { try options.gates.plan(of: ["meshctl", "rollout", "start"]) }
      return error?.outcome.report?.message
    }
    #expect(
      try message(["--query", "a=x<1"])
        == "invalid value \"a=x<1\" for flag \"--query\": there is no --prometheus to ask it"
    )
    #expect(
      try message(["--query", "a=x<1", "--query", "a=y<1", "--prometheus", "p"])
        == "invalid value \"a=y<1\" for flag \"--query\": there are others of its name, or too many"
    )
  }
}
