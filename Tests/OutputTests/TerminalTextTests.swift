import Output
import TestSupport
import Testing

struct TerminalTextTests {
  @Test(
    "makes visible what a terminal would obey, and nothing else",
    arguments: [
      ("plain text", "plain text"),
      ("\u{1B}[31mred", "\\x1b[31mred"),
      ("\u{7}\u{0}\u{7F}", "\\x07\\x00\\x7f"),
      ("\u{9B}31m\u{85}", "\\u{9b}31m\\u{85}"),
      ("a\u{202E}b\u{2066}c\u{200F}\u{61C}", "a\\u{202e}b\\u{2066}c\\u{200f}\\u{61c}"),
      ("a\u{2028}b", "a\\u{2028}b"),
      ("a\tb\nc\r\n", "a\\tb\\nc\\r\\n"),
      ("漢字 👩‍👧 é", "漢字 👩‍👧 é"),
    ]
  )
  func escaped(text: String, expected: String) {
    #expect(TerminalText.escaped(text) == expected)
    #expect(TerminalText.escaped(Array(text.utf8)[...]) == expected)
  }

  @Test("leaves line feeds and tabs to callers who lay them out")
  func kept() {
    #expect(TerminalText.escaped("a\tb\nc\r\n", keeping: .lineFeed) == "a\\tb\nc\\r\n")
    #expect(TerminalText.escaped("a\tb\nc", keeping: [.lineFeed, .tab]) == "a\tb\nc")
  }

  @Test("shows each byte that is not UTF-8")
  func invalidBytes() {
    #expect(TerminalText.escaped([0x61, 0xFF, 0xE2, 0x82, 0x62, 0xC0, 0x80][...]) == "a\\xff\\xe2\\x82b\\xc0\\x80")
  }

  @Test("the units of any bytes add up to these bytes")
  func units() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0x60...0xFF, using: &random) }
      #expect(TerminalUnits(bytes[...]).reduce(0) { $0 + $1.byteCount } == bytes.count, "seed 7, bytes \(bytes)")
    }
  }

  @Test(
    "colours are left out, and nothing else",
    arguments: [
      ("plain", "plain"), ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}[1;38;5;200mx\u{1B}[m", "x"),
      ("\u{1B}[38:2::1:2:3mx", "x"), ("\u{1B}[2J", "\u{1B}[2J"), ("\u{1B}[31", "\u{1B}[31"), ("\u{1B}", "\u{1B}"),
      ("\u{1B}[\u{1B}[31mm", "\u{1B}[m"),
    ]
  )
  func withoutStyles(_ text: String, _ kept: String) {
    #expect(Array(TerminalText.withoutStyles(Array(text.utf8)[...])) == Array(kept.utf8))
  }
}
