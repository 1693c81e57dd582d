import Output
import Testing

@testable import Console

@Suite struct StreamTraitsTests {
  @Test(
    "drawings are Unicode only where the locale is UTF-8, by LC_ALL, LC_CTYPE and LANG in this order",
    arguments: [
      ([:], Glyphs.ascii),
      (["LANG": "en_US.UTF-8"], .unicode),
      (["LANG": "de_DE.utf8@euro"], .unicode),
      (["LANG": "en_US"], .ascii),
      (["LANG": "de_DE.ISO-8859-1"], .ascii),
      (["LANG": "C.UTF-8", "LC_CTYPE": "C"], .ascii),
      (["LANG": "C", "LC_CTYPE": "UTF-8"], .ascii),
      (["LANG": "C", "LC_CTYPE": "en_US.UTF-8"], .unicode),
      (["LANG": "C.UTF-8", "LC_CTYPE": "C.UTF-8", "LC_ALL": "POSIX"], .ascii),
      (["LANG": "C", "LC_ALL": "C.UTF-8"], .unicode),
      (["LANG": "C.UTF-8", "LC_ALL": ""], .unicode),
    ] as [([String: String], Glyphs)]
  )
  func glyphs(variables: [String: String], expected: Glyphs) {
    #expect(StreamTraits(isTerminal: true, environment: Environment(variables)).glyphs == expected)
  }

  @Test(
    "only a terminal that is not dumb has lines rewritten",
    arguments: [(true, "xterm", true), (true, "dumb", false), (false, "xterm", false)]
  )
  func rewriting(isTerminal: Bool, term: String, expected: Bool) {
    let traits = StreamTraits(isTerminal: isTerminal, environment: Environment(["TERM": term]))
    #expect(traits.rewritesLines == expected)
  }

  @Test("a table is cut only on a terminal, and only memory has no height")
  func sizes() {
    #expect(OutputStream.inMemory(width: 40).tableWidth == nil)
    #expect(OutputStream.inMemory(StreamTraits(isTerminal: true), width: 40).tableWidth == 40)
    #expect(OutputStream.inMemory(StreamTraits(isTerminal: true)).height == nil)
  }

  @Test("a progress line is what the stream can show")
  func progress() {
    var terminal = OutputStream.inMemory(StreamTraits(isTerminal: true, glyphs: .ascii), width: 8).progressLine
    #expect(terminal.show("waiting for reviews") == "\r\u{1B}[Kwait...")
    var file = OutputStream.inMemory(width: 8).progressLine
    #expect(file.show("waiting for reviews") == "waiting for reviews\n")
  }
}
