import AccessLogging
import ArgumentParsing
import Testing

@testable import MeshCommands

@Suite("Commands that explanations of log lines name")
struct LogInquiryTests {
  private static let line = """
    [2026-11-21T15:00:00.000Z] "GET /reviews/7?x=1 HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8" \
    "id-1" "reviews:9080" "-" outbound|9080|v3|reviews.prod.svc.cluster.local - 10.0.0.9:9080 10.0.0.1:4 - canary
    """

  @Test("are commands that there are, with what the line tells and without", arguments: LogInquiry.allCases)
  func commands(_ inquiry: LogInquiry) throws {
    let line = try #require(AccessLogLine(Self.line))
    let writer = LogWriter(pod: "productpage-v1-abc", namespace: "prod")
    for subject in [LogSubject(of: line.entry, in: line.bytes.span, from: writer), LogSubject()] {
      let command = inquiry.command(for: subject)
      let words = command.split(separator: " ").map { $0.filter { $0 != "'" } }
      #expect(words.first == "meshctl")
      let called = try CommandLineParser(root: CommandTree.root, inherited: GlobalOptions.self).parse(
        Array(words.dropFirst())
      )
      #expect(command.hasPrefix(called.path.joined(separator: " ")) && called.path.count > 1, "\(command)")
    }
  }

  @Test("name the pod, the service and the request")
  func names() throws {
    let line = try #require(AccessLogLine(Self.line))
    let subject = LogSubject(
      of: line.entry,
      in: line.bytes.span,
      from: LogWriter(pod: "productpage-v1-abc", namespace: "prod")
    )
    let commands = [LogInquiry.service, .request, .endpoints, .pod].map { $0.command(for: subject) }
    #expect(
      commands == [
        "meshctl describe service reviews.prod", "meshctl route explain GET http://reviews:9080/reviews/7",
        "meshctl proxy-config endpoint productpage-v1-abc.prod --cluster "
          + "'outbound|9080|v3|reviews.prod.svc.cluster.local'",
        "meshctl describe pod productpage-v1-abc.prod",
      ]
    )
  }
}
