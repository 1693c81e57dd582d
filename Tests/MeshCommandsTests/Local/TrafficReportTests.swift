import Console
import Diagnostics
import HTTP
import Output
import ProxyConfig
import Supervision
import System
import Testing
import Traffic
import YAML

@testable import MeshCommands

/// What `meshctl local traffic` makes of counts, without sending anything.
@Suite struct TrafficReportTests {
  private static let mesh = LocalMesh(directory: "mesh", folder: StateFolder(of: "/mesh", below: "/state"))

  private static func translation() -> Translation {
    let documents = ExampleMesh.minimal.files.flatMap { file in
      Parser.documents(in: SourceFile(name: "mesh/\(file.name)", bytes: file.bytes))
    }
    let target = TranslationTarget.standalone(TranslationTarget.Standalone())
    return Translation(TranslationInput(documents), for: ProxyIdentity(), target: target)
  }

  private static func report(
    _ answers: [String: Int],
    errors: Int = 0,
    failures: Int = 0,
    wasInterrupted: Bool = false
  ) throws -> TrafficReport {
    var options = LocalTrafficOptions()
    options.service = try ServiceHost(argument: "reviews")
    var tally = TrafficTally()
    for (name, count) in answers {
      for _ in 0..<count {
        tally.count(.answered(.init(status: 200, name: name, reason: "", latency: .milliseconds(2))))
      }
    }
    for _ in 0..<errors {
      tally.count(.answered(.init(status: 503, name: nil, reason: "no healthy upstream", latency: .milliseconds(1))))
    }
    for _ in 0..<failures { tally.count(.failed(.timeout(.overall))) }
    let target = try TrafficTarget(options, at: 15_080, of: mesh, translation())
    return TrafficReport(options, target, tally, wasInterrupted: wasInterrupted)
  }

  @Test("proves the whole report of a split that fits, with errors")
  func fitting() throws {
    let report = try Self.report(["reviews-v1": 897, "reviews-v2": 100], errors: 2, failures: 1)
    #expect(report.isAsConfigured)
    let text = report.text(in: Context())
    #expect(
      text == """
        1000 requests GET http://reviews:9080/ through 127.0.0.1:15080 in 0.00 ms
        route: primary of VirtualService default/reviews (mesh/routes.yaml:24)

        DESTINATION  CONFIGURED                   OBSERVED                     ANSWERS
        v1              90% ██████████████████░░     90% ██████████████████░░      897
        v2              10% ██░░░░░░░░░░░░░░░░░░     10% ██░░░░░░░░░░░░░░░░░░      100

        the split is as configured: chance alone makes such a difference in 97 of 100 runs (chi-square 0.00, 1 degree of freedom, p = 0.975)
        answers are counted by their header x-meshctl-workload
        latency: p50 2.00 ms, p90 2.00 ms, p99 2.00 ms, longest 2.00 ms

        STATUS  REASON                    ERRORS  SHARE
        503     no healthy upstream            2   0.2%
        -       the answer took too long       1   0.1%

        """
    )
  }

  @Test(
    "proves the sentence and the status for each thing that counts can say",
    arguments: [
      (
        ["reviews-v1": 500, "reviews-v2": 500], false,
        "the split is not as configured: chance alone makes such a difference in fewer than 1 of 1000 runs (chi-square 1777.78, 1 degree of freedom, p < 0.001)"
      ),
      (
        ["reviews-v1": 880, "reviews-v2": 120], true,
        "the split may not be as configured: chance alone makes such a difference in 4 of 100 runs (chi-square 4.44, 1 degree of freedom, p = 0.035)"
      ),
      (
        ["reviews-v1": 10], true,
        "the split is as configured: chance alone makes such a difference in 61 of 100 runs (exact test, p = 0.613)"
      ),
      (
        ["reviews-v1": 9, "reviews-v9": 1], false,
        "the split is not as configured: answers came from where the route does not lead"
      ),
      ([:], true, "no answer has the header x-meshctl-workload: name one that your workloads set with --count-by"),
    ] as [([String: Int], Bool, String)]
  )
  func sentences(answers: [String: Int], isAsConfigured: Bool, sentence: String) throws {
    let report = try Self.report(answers, errors: 1)
    #expect(report.isAsConfigured == isAsConfigured)
    #expect(report.verdictLines.first == sentence)
  }

  @Test("proves the data for programs")
  func payload() throws {
    let payload = try Self.report(["reviews-v1": 90, "reviews-v2": 10], wasInterrupted: true).payload
    #expect(payload["planned"] == 1_000 && payload["sent"] == 100 && payload["interrupted"] == true)
    #expect(payload["verdict"]?["result"] == "as-configured")
    #expect(payload["verdict"]?["degreesOfFreedom"] == 1)
    let first = try #require(payload["destinations"]?.children.first)
    #expect(
      first == [
        "name": "v1", "cluster": "outbound|9080|v1|reviews.default.svc.cluster.local", "configured": 0.9,
        "observed": 0.9, "answers": 90, "answersByName": [["name": "reviews-v1", "answers": 90]],
      ]
    )
  }

  @Test("proves that a service that leads away from this machine is refused")
  func foreign() throws {
    let text = """
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata: {name: far}
      spec:
        hosts: [far.example.com]
        ports: [{number: 80, name: http, protocol: HTTP}]
        resolution: STATIC
        endpoints: [{address: 10.0.0.5}]
      """
    let documents = Parser.documents(in: SourceFile(name: "far.yaml", text: text))
    let target = TranslationTarget.standalone(TranslationTarget.Standalone())
    let translation = Translation(TranslationInput(documents), for: ProxyIdentity(), target: target)
    var options = LocalTrafficOptions()
    options.service = try ServiceHost(argument: "far.example.com")
    let error = #expect(throws: CommandError.self) { try TrafficTarget(options, at: 1, of: Self.mesh, translation) }
    #expect(
      error
        == .notAllowed(
          "far.example.com leads to 10.0.0.5:80, and load is sent to this machine alone",
          next: "give it an endpoint on 127.0.0.1, or leave out its address to have it simulated"
        )
    )
    options.service = try ServiceHost(argument: "fa.example.com")
    let unknown = #expect(throws: CommandError.self) { try TrafficTarget(options, at: 1, of: Self.mesh, translation) }
    #expect(
      unknown == .notFound("no service of mesh mesh is called fa.example.com", next: "did you mean far.example.com?")
    )
  }

  @Test(
    "proves which words are refused on the command line",
    arguments: [
      ["reviews/1"], ["reviews:0"], ["reviews", "--requests", "0"], ["reviews", "--requests", "1000001"],
      ["reviews", "--rate", "10001"], ["reviews", "--header", "a"], ["reviews", "--header", "host=x"],
      ["reviews", "--header", "a=b\nc"], ["reviews", "--path", "x"], ["reviews", "--path", "/a b"],
      ["reviews", "--method", "TRACE"], ["reviews", "--port", "0"], ["reviews", "--count-by", "a b"],
    ]
  )
  func refusals(words: [String]) async {
    #expect(await CommandRun.onMesh(["local", "traffic"] + words).status == .usage)
  }
}
