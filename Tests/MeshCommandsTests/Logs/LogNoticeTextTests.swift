import Console
import LogStreams
import Output
import Testing

@testable import MeshCommands

@Suite("Notices of logs")
struct LogNoticeTextTests {
  private static let source = LogSource(namespace: "prod", pod: "a\u{1B}[2J", container: "app")

  private static func text(_ glyphs: Glyphs) -> String {
    let traits = StreamTraits(glyphs: glyphs)
    let context = Context(streams: Streams(input: .inMemory(), output: .inMemory(), error: .inMemory(traits)))
    let notices = LogNoticeText(showsNamespace: false, tellsOfComing: true, in: context, .text)
    for notice in [LogNotice.joined(source), .restarted(source, times: 2), .unreadable(source, reason: "\u{9B}m")] {
      notices.show(notice)
    }
    return context.streams.error.text
  }

  @Test("prove safe for a terminal, with the signs that it has")
  func signs() {
    #expect(
      Self.text(.unicode) == """
        + a\\x1b[2J › app
        ↻ a\\x1b[2J › app was started again 2 times
        warning: a\\x1b[2J › app: \\u{9b}m

        """
    )
    #expect(
      Self.text(.ascii) == """
        + a\\x1b[2J > app
        * a\\x1b[2J > app was started again 2 times
        warning: a\\x1b[2J > app: \\u{9b}m

        """
    )
  }
}
