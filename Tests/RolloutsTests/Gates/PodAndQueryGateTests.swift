import Rollouts
import Testing

@Suite("The gates of pods, questions and commands") struct PodAndQueryGateTests {
  private static func lines(_ report: GateReport) -> [String] {
    report.results.map { "\($0.name) \($0.verdict.rawValue): \($0.measured), \($0.threshold): \($0.reason)" }
  }

  @Test(
    "proves that all pods have to be ready and none may restart, unless more is allowed",
    arguments: [
      (.told(PodReading(total: 2, ready: 2)), ["ready pass: 2/2, all: 2 of 2 pods of v3 are ready"]),
      (
        .told(PodReading(total: 2, ready: 1, restarts: 0, trouble: "pod a waits: CrashLoopBackOff")),
        [
          "ready fail: 1/2, all: 1 of 2 pods of v3 are ready: pod a waits: CrashLoopBackOff",
          "restarts pass: 0, at most 1: no container of v3 restarted",
        ]
      ),
      (
        .told(PodReading(total: 1, ready: 1, restarts: 2)),
        [
          "ready pass: 1/1, all: 1 of 1 pods of v3 are ready",
          "restarts fail: 2, at most 1: containers of v3 restarted 2 times",
        ]
      ),
      (.told(PodReading(total: 0, ready: 0)), ["ready fail: 0/0, all: v3 has no pod"]),
      (.missing("the server is away"), ["ready no-data: -, all: the server is away"]),
    ] as [(Reported<PodReading>, [String])]
  )
  func pods(pods: Reported<PodReading>, expected: [String]) {
    var plan = GatePlan()
    plan.maximumRestarts = 1
    #expect(Self.lines(plan.report(on: SampleReadings.readings(pods: pods))) == expected)
    plan.needsReadyPods = false
    let rest = expected.filter { !$0.hasPrefix("ready") }
    #expect(Self.lines(plan.report(on: SampleReadings.readings(pods: pods))) == rest)
  }

  @Test(
    "proves that all values of a question have to keep to its number, and that none is no data",
    arguments: [
      ("a=x<0.5", .told([0.4]), "query a pass: 0.4, <0.5: its value is 0.4"),
      ("a=x<0.5", .told([0.5]), "query a fail: 0.5, <0.5: its value is 0.5"),
      ("a=x<=0.5", .told([0.5]), "query a pass: 0.5, <=0.5: its value is 0.5"),
      ("a=x>1", .told([3, 1, 2]), "query a fail: 1, >1: the worst of its 3 values is 1"),
      ("a=x>=1", .told([3, 1]), "query a pass: 1, >=1: the worst of its 2 values is 1"),
      ("a=x<1", .told([.infinity]), "query a fail: inf, <1: its value is inf"),
      ("a=x<1", .told([.nan]), "query a no-data: -, <1: its value is no number"),
      ("a=x<1", .told([.nan, 0]), "query a pass: 0, <1: its value is 0"),
      ("a=x<1", .told([]), "query a no-data: -, <1: Prometheus has nothing to answer it with"),
      ("a=x<1", .missing("no Prometheus answers"), "query a no-data: -, <1: no Prometheus answers"),
    ] as [(String, Reported<[Double]>, String)]
  )
  func queries(text: String, answer: Reported<[Double]>, line: String) throws {
    var plan = GatePlan()
    plan.needsReadyPods = false
    #expect(plan.add(try QueryGate(text)))
    #expect(Self.lines(plan.report(on: SampleReadings.readings(queries: ["a": answer]))) == [line])
  }

  @Test(
    "proves what the end of a command says",
    arguments: [
      (.exited(0), "pass 0: the command succeeded"),
      (.exited(1), "fail 1: the command ended with status 1"),
      (.exited(75), "no-data 75: the command says that it cannot tell now"),
      (.exited(127), "fail 127: the command ended with status 127"),
      (.signaled(9), "fail -: signal 9 ended the command"),
      (.timedOut(seconds: 1.5), "fail -: the command took longer than 1.5 s and was ended"),
      (.notStarted("no memory"), "fail -: the command could not be started: no memory"),
    ] as [(HookOutcome, String)]
  )
  func hooks(outcome: HookOutcome, line: String) {
    let result = GateResult(of: .beforeStep, outcome)
    #expect("\(result.verdict.rawValue) \(result.measured): \(result.reason)" == line)
    #expect(result.name == "hook before-step" && result.threshold == "status 0")
  }

  @Test("proves that one failure is enough, that no data comes next, and that no gates pass")
  func verdicts() {
    func report(_ verdicts: [CheckVerdict]) -> GateReport {
      GateReport(verdicts.map { GateResult("a", $0, threshold: "", reason: $0.rawValue) })
    }
    #expect(report([]).verdict == .pass && report([.pass]).verdict == .pass)
    #expect(report([.pass, .noData]).verdict == .noData && report([.noData, .fail, .pass]).verdict == .fail)
    #expect(report([.noData, .pass, .fail]).objections.map(\.verdict) == [.fail, .noData])
  }
}
