import AccessLogging
import Output
import Testing

@testable import MeshCommands

@Suite("Explanations below lines of logs")
struct LineExplanationsTests {
  private static func explanations(flags: String, authority: String = "a") throws -> [LogExplanation] {
    let line = try #require(
      AccessLogLine(
        """
        [2026-11-21T15:00:00.000Z] "GET /x HTTP/1.1" 503 \(flags) - - "-" 0 19 0 - "-" "-" "id-1" "\(authority)" "-" \
        outbound|80||web.prod.svc.cluster.local - 10.0.0.9:80 10.0.0.1:4 - -
        """
      )
    )
    return line.explanations(from: LogWriter(pod: "gateway-1", namespace: "prod"))
  }

  @Test("are wrapped to the width, whole the first time and short afterwards")
  func text() throws {
    var explained = LineExplanations(styler: .plain, width: 72)
    let first = try Self.explanations(flags: "DC")
    #expect(
      explained.text(of: first) == """
            DC DownstreamConnectionTermination: the client closed the
              connection before it had the whole answer
              cause: the client's own timeout is shorter than the answer
                takes, or its user gave up
              cure: compare the line's duration with the client's timeout: if
                they are equal, the upstream is too slow
              see: meshctl route explain GET http://a/x

        """
    )
    #expect(
      explained.text(of: first) == """
            DC: the client closed the connection before it had the whole
              answer

        """
    )
    #expect(explained.text(of: []) == "")
  }

  @Test("dim their labels, and never pass on what a terminal would obey")
  func safety() throws {
    var explained = LineExplanations(styler: Styler(colorEnabled: true), width: 80)
    let hostile = try Self.explanations(flags: "\u{1B}[2J\u{202E}", authority: "\u{1B}]0;x\u{7}")
    let text = explained.text(of: hostile)
    #expect(text.hasPrefix("    \u{1B}[1m\\x1b[2J\\u{202e}:\u{1B}[0m this is no flag of Envoy's own\n"))
    #expect(text.contains("      \u{1B}[2mcause:\u{1B}[0m a filter"))
    let routed = try Self.explanations(flags: "DC", authority: "\u{1B}]0;x\u{7}")
    #expect(explained.text(of: routed).hasSuffix("meshctl route explain GET 'http://\\x1b]0;x\\x07/x'\n"))
  }

  @Test("are objects for programs")
  func payload() throws {
    let explanation = try #require(try Self.explanations(flags: "NR").first)
    #expect(
      explanation.payload == [
        "sign": "NR", "name": "NoRouteFound",
        "meaning": "no route matched the request, or no filter chain the connection",
        "cause": .string(explanation.cause), "remedy": .string(explanation.remedy),
        "command": "meshctl route explain GET http://a/x",
      ]
    )
  }
}
