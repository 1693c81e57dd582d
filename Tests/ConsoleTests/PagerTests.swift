import Foundation
import System
import Testing

@testable import Console

@Suite struct PagerTests {
  /// As every meshctl does first.
  init() { Signals.ignoreBrokenPipes() }

  static let text = (1...100).map { "line \($0)\n" }.joined()

  @Test(
    "no pager is wanted where the variable is empty or cat, and MESHCTL_PAGER comes before PAGER",
    arguments: [
      ([:], true), (["PAGER": "more"], true), (["PAGER": ""], false), (["PAGER": " cat "], false),
      (["PAGER": "cat -n"], true), (["MESHCTL_PAGER": "", "PAGER": "more"], false),
      (["MESHCTL_PAGER": "more", "PAGER": "cat"], true),
    ] as [([String: String], Bool)]
  )
  func choice(variables: [String: String], isWanted: Bool) {
    #expect((Pager(environment: Environment(variables)) != nil) == isWanted)
  }

  @Test("less is told how to behave unless LESS says it")
  func lessOptions() {
    let settled = Environment(["LESS": "-S"])
    let open = Environment(["TERM": "xterm"])
    #expect(Pager(environment: open) == Pager(environment: Environment()))
    #expect(Pager(environment: open) != Pager(environment: settled))
  }

  @Test("the pager gets the whole text, its line read by the shell")
  func wholeText() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "meshctl-pager-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let pager = try #require(Pager(environment: Environment(["PAGER": "cat >'\(path)'; echo \"$LESS\" >>'\(path)'"])))
    #expect(try pager.page(Self.text))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.text + "FRX\n")
  }

  @Test("leaving the pager before the end is no error, however much was left")
  func leftEarly() throws {
    let pager = try #require(Pager(environment: Environment(["PAGER": "head -c 1 >/dev/null"])))
    #expect(try pager.page(String(repeating: Self.text, count: 1000)))
    let failing = try #require(Pager(environment: Environment(["PAGER": "exit 3"])))
    #expect(try failing.page(Self.text))
  }

  @Test("a pager that cannot be run leaves the text to the stream")
  func missing() throws {
    let pager = try #require(Pager(environment: Environment(["PAGER": "exec /no/such/pager 2>/dev/null"])))
    #expect(try !pager.page(Self.text))
  }

  @Test("what is no terminal gets the text without a pager")
  func notATerminal() throws {
    let pager = try #require(Pager(environment: Environment(["PAGER": "exit 1"])))
    for traits in [StreamTraits(), StreamTraits(isTerminal: true)] {
      let stream = OutputStream.inMemory(traits)
      try pager.show(Self.text, on: stream)
      #expect(stream.text == Self.text)
    }
  }
}
