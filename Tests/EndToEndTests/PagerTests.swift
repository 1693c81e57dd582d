import Foundation
import TestSupport
import Testing

@Suite("Long help in a terminal") struct PagerTests {
  /// Colours off, so that what is read is the text.
  private static func environment(_ changes: [String: String] = [:]) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": path, "TERM": "xterm", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"].merging(changes) { $1 }
  }

  private static func start(
    _ arguments: [String],
    _ changes: [String: String] = [:],
    rows: UInt16 = 10
  ) throws -> TerminalSession {
    try TerminalSession(BuiltBinary.locate(), arguments, environment: environment(changes), rows: rows)
  }

  @Test("less shows the first screen, and quitting it early is no error", .requires(.less))
  func less() throws {
    let session = try Self.start(["help", "inject"])
    #expect(session.read(until: ":\u{1B}[K"), "\(session.output)")
    #expect(session.text.hasPrefix("Add sidecars to workloads by editing their manifests\n\nReads manifests,"))
    #expect(session.text.split(separator: "\n", omittingEmptySubsequences: false).count == 10)
    session.type("q")
    #expect(session.end() == 0)
    #expect(!session.output.contains("INHERITED FLAGS"))
  }

  /// Only the programs of a terminal that is their controlling one are interrupted by its keys.
  private static let setsid = URL(fileURLWithPath: "/usr/bin/setsid")

  @Test(
    "Ctrl-C in less is for less",
    .requires(.less),
    .enabled(if: FileManager.default.isExecutableFile(atPath: setsid.path), "setsid of util-linux is not installed")
  )
  func interrupt() throws {
    let session = try TerminalSession(
      Self.setsid,
      ["--ctty", "--wait", BuiltBinary.locate().path, "help", "inject"],
      environment: Self.environment(),
      rows: 10
    )
    let prompt = ":\u{1B}[K"
    #expect(session.read(until: prompt), "\(session.output)")
    session.type("\u{3}")
    // What is typed while less still looks at the interrupt is lost, so one key may not do.
    let isAlive = (1...30).contains { _ in
      session.type("G")
      return session.read(until: "--help in full", milliseconds: 1000)
    }
    #expect(isAlive, "\(session.output)")
    session.type("q")
    #expect(session.end() == 0)
  }

  @Test("text that fits on the screen is shown without a pager")
  func shortText() throws {
    let session = try Self.start(["help", "completion", "bash"], ["PAGER": "echo paged"], rows: 60)
    #expect(session.end() == 0)
    #expect(session.text.hasPrefix("Print the completion script of bash\n"))
    #expect(!session.text.contains("paged"))
  }

  @Test(
    "MESHCTL_PAGER comes before PAGER",
    arguments: [["PAGER": "sed s/^/p:/"], ["MESHCTL_PAGER": "sed s/^/p:/", "PAGER": "false"]]
  )
  func chosen(variables: [String: String]) throws {
    let session = try Self.start(["completion", "bash", "--help"], variables)
    #expect(session.end() == 0)
    #expect(session.text.hasPrefix("p:Print the completion script of bash\np:\n"))
  }

  @Test(
    "without a pager, or one that can be run, the text is written as it is",
    arguments: [
      (["help", "completion", "bash"], ["PAGER": ""]),
      (["--no-pager", "help", "completion", "bash"], ["PAGER": "echo paged"]),
      (["help", "completion", "bash"], ["TERM": "dumb", "PAGER": "echo paged"]),
      (["help", "completion", "bash"], ["PAGER": "exec /no/such/pager 2>/dev/null"]),
      (["help", "completion", "bash"], ["PATH": "/nowhere"]),
    ] as [([String], [String: String])]
  )
  func withoutPager(arguments: [String], variables: [String: String]) throws {
    let session = try Self.start(arguments, variables)
    #expect(session.end() == 0)
    #expect(session.text.hasPrefix("Print the completion script of bash\n"))
    #expect(session.text.hasSuffix("show help: -h in brief, --help in full\n"))
    #expect(!session.text.contains("paged"))
  }
}
