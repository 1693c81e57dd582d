import Foundation
import TestSupport
import Testing

@Suite("A watch of traffic", .requires(.python)) struct StatsWatchTests {
  /// Only the programs of a terminal that is their controlling one are interrupted by its keys.
  private static let setsid = URL(fileURLWithPath: "/usr/bin/setsid")

  private static func administration() throws -> ScriptedAdministration {
    let name = "cluster.outbound|80|v1|reviews.default.svc.cluster.local;.upstream_rq_2xx"
    return try ScriptedAdministration(statistics: (1...3).map { "\(name): \($0 * 10)\n" })
  }

  @Test(
    "Ctrl-C ends it with its status, and the terminal is as it was",
    .enabled(if: FileManager.default.isExecutableFile(atPath: setsid.path), "setsid of util-linux is not installed")
  )
  func interrupt() throws {
    let administration = try Self.administration()
    let words = ["stats", "--admin", "http://127.0.0.1:\(administration.port)", "--watch", "--interval", "50ms"]
    let session = try TerminalSession(
      Self.setsid,
      ["--ctty", "--wait", BuiltBinary.locate().path] + words,
      environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"]
    )
    #expect(session.read(until: "TREND"), "\(session.output)")
    #expect(session.read(until: "reviews.default:80"), "\(session.output)")
    session.type("\u{3}")
    #expect(session.end() == 130)
    // Modes are set by CSI ? (ECMA-48 §5.4, private use); nothing may be left set, so none is.
    #expect(!session.output.contains("\u{1B}[?"))
  }

  @Test("a program gets one object a line, and a signal ends it with its status")
  func lines() throws {
    let administration = try Self.administration()
    let run = try TemporaryDirectory.with { directory in
      try ShellRun(
        """
        : >lines.txt
        "$MESHCTL" stats --admin http://127.0.0.1:\(administration.port) --watch --interval 50ms -o json >lines.txt & watch=$!
        until [ "$(wc -l <lines.txt)" -ge 4 ]; do sleep 0.1; done
        kill -TERM $watch; wait $watch; echo "status $?"
        head -4 lines.txt | python3 -c '
        import json, sys
        for line in sys.stdin: print(*[x["requests"] for x in json.loads(line)["items"]])'
        """,
        in: directory
      )
    }
    #expect(run == ShellRun(0, output: "status 143\n10\n10\n0\n0\n"))
  }
}
