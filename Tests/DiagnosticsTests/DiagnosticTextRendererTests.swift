import Diagnostics
import Output
import Testing

struct DiagnosticTextRendererTests {
  private func excerpt(_ marked: MarkedSource, width: Int = 100) -> String {
    let diagnostic = Diagnostic(.unexpectedToken, .error, "no", at: marked.range)
    let text = DiagnosticTextRenderer(marked.source, width: width).render(diagnostic)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
  }

  @Test("shows place, severity, message, code, line, caret range, notes and help")
  func whole() {
    let marked = MarkedSource("kind: Pod\nname: «\"reviews»\n")
    let diagnostic = Diagnostic(
      .unterminatedQuote,
      .error,
      "unterminated quoted string",
      at: marked.range,
      notes: [.init("the mapping begins here", at: SourceRange(start: 0, end: 4))],
      fixIts: [
        .init("close the string", replacing: SourceRange(at: marked.range.end), with: "\""),
        .init("remove the quote", replacing: marked.range, with: ""),
      ]
    )
    #expect(
      DiagnosticTextRenderer(marked.source).render(diagnostic) == """
        deploy.yaml:2:7: error: unterminated quoted string [unterminated-quote]
        2 | name: "reviews
          |       ^~~~~~~~
        deploy.yaml:1:1: note: the mapping begins here
        1 | kind: Pod
          | ^~~~
        help: close the string: `"`
        help: remove the quote

        """
    )
  }

  @Test("styles every part by its meaning")
  func styled() {
    let marked = MarkedSource("«a»")
    let diagnostic = Diagnostic(
      .duplicateProperty,
      .warning,
      "no",
      at: marked.range,
      fixIts: [.init("remove it", replacing: marked.range, with: "")]
    )
    let renderer = DiagnosticTextRenderer(marked.source, styler: Styler(colorEnabled: true))
    #expect(
      renderer.render(diagnostic)
        == "\u{1B}[1mdeploy.yaml:1:1:\u{1B}[0m \u{1B}[1;35mwarning:\u{1B}[0m \u{1B}[1mno\u{1B}[0m [duplicate-property]\n"
        + "\u{1B}[2m1 |\u{1B}[0m a\n\u{1B}[2m  |\u{1B}[0m \u{1B}[1;35m^\u{1B}[0m\n"
        + "\u{1B}[1;32mhelp:\u{1B}[0m remove it\n"
    )
  }

  @Test(
    "puts the caret range under what it means, as printed",
    arguments: [
      ("a: «b»", "1 | a: b\n  |    ^\n"),
      ("a: b«»", "1 | a: b\n  |     ^\n"),
      ("a: [«»\n", "1 | a: [\n  |     ^\n"),
      ("a: [\n«»", "1 | a: [\n  |     ^\n"),
      ("«»", "1 |\n  | ^\n"),
      ("a:\n«\n»b", "2 |\n  | ^\n"),
      ("\ta: «bc»", "1 |     a: bc\n  |        ^~\n"),
      ("a\tb:\t«c»", "1 | a   b:  c\n  |         ^\n"),
      ("«\t»a", "1 |     a\n  | ^~~~\n"),
      ("漢字: «値段» x", "1 | 漢字: 値段 x\n  |       ^~~~\n"),
      ("👩‍👧: «👍🏽»b", "1 | 👩‍👧: 👍🏽b\n  |     ^~\n"),
      ("e\u{301}«x»", "1 | e\u{301}x\n  |  ^\n"),
      ("❤️: «x»", "1 | ❤️: x\n  |     ^\n"),
      ("a«\u{1B}»b", "1 | a\\x1bb\n  |  ^~~~\n"),
      ("a\u{202E}«b»", "1 | a\\u{202e}b\n  |          ^\n"),
      ("a: «[b,\n  c]»", "1 | a: [b,\n  |    ^~~\n"),
      ("a: «b»\r\nc", "1 | a: b\n  |    ^\n"),
    ]
  )
  func carets(text: String, expected: String) {
    #expect(excerpt(MarkedSource(text)) == expected)
  }

  @Test("shows a line whole in whatever width has room for it", arguments: [40, 10_000, .max])
  func anyWidth(width: Int) {
    #expect(excerpt(MarkedSource("a: «b»"), width: width) == "1 | a: b\n  |    ^\n")
  }

  @Test("cuts a message that quotes more than anybody reads")
  func longMessage() {
    let message = String(repeating: "e\u{301}", count: 1_000_000)
    let text = DiagnosticTextRenderer(MarkedSource("«a»").source)
      .render(Diagnostic(.unexpectedToken, .error, message, at: SourceRange(start: 0, end: 1)))
    let shown = String(repeating: "e\u{301}", count: 500)
    #expect(text == "deploy.yaml:1:1: error: \(shown)... [unexpected-token]\n1 | a\n  | ^\n")
  }

  @Test("shows bytes that are not UTF-8")
  func invalidBytes() {
    let source = SourceFile(name: "f", bytes: [0x61, 0x3A, 0xFF, 0x62])
    let diagnostic = Diagnostic(.invalidEncoding, .error, "no", at: SourceRange(start: 2, end: 3))
    #expect(
      DiagnosticTextRenderer(source).render(diagnostic)
        == "f:1:3: error: no [invalid-encoding]\n1 | a:\\xffb\n  |   ^~~~\n"
    )
  }

  @Test("numbers lines as in the whole file and lines the gutters of notes up")
  func piece() {
    let marked = MarkedSource("a: 1\n«a»: 2\n", firstLine: 99)
    let diagnostic = Diagnostic(
      .duplicateProperty,
      .error,
      "no",
      at: marked.range,
      notes: [.init("first here", at: SourceRange(start: 0, end: 1))]
    )
    #expect(
      DiagnosticTextRenderer(marked.source).render(diagnostic) == """
        deploy.yaml:100:1: error: no [duplicate-property]
        100 | a: 2
            | ^
        deploy.yaml:99:1: note: first here
         99 | a: 1
            | ^

        """
    )
  }

  @Test("cuts a long line around the caret")
  func longLine() {
    let before = String(repeating: "abcdefghi ", count: 10)
    let after = String(repeating: " 123456789", count: 10)
    #expect(
      excerpt(MarkedSource(before + "«HERE»" + after), width: 44) == """
        1 | ... abcdefghi HERE 123456789 12345678...
          |               ^~~~

        """
    )
    #expect(
      excerpt(MarkedSource(before + "«HERE»"), width: 44) == """
        1 | ...abcdefghi abcdefghi abcdefghi HERE
          |                                  ^~~~

        """
    )
  }

  @Test(
    "a long line fits the width and keeps its caret, wherever it is",
    arguments: [40, 60, 100],
    [0, 1, 30, 500, 4_990, 5_000]
  )
  func widths(width: Int, offset: Int) throws {
    let lines = ["x", "漢", "\t", "\u{1B}", "e\u{301}"].map { String(repeating: $0, count: 5_000) }
    for line in lines {
      let scalars = Array(line.unicodeScalars)
      let split = String(String.UnicodeScalarView(scalars.prefix(offset))).utf8.count
      let source = SourceFile(name: "f", text: line)
      let diagnostic = Diagnostic(
        .unexpectedToken,
        .error,
        "no",
        at: SourceRange(start: UInt32(split), end: UInt32(split) + 9)
      )
      let printed = DiagnosticTextRenderer(source, width: width).render(diagnostic).split(separator: "\n").dropFirst()
      #expect(printed.count == 2)
      for text in printed { #expect(DisplayWidth.columns(of: String(text)) <= width, "\(text)") }
      let caret = try #require(printed.last?.firstIndex(of: "^"))
      #expect(printed.last?.suffix(from: caret).allSatisfy { $0 == "^" || $0 == "~" } == true)
    }
  }

  @Test("never shows a control character of names, messages or replacements")
  func untrusted() {
    let marked = MarkedSource("«a»", name: "\u{1B}.yaml")
    let diagnostic = Diagnostic(
      .duplicateProperty,
      .error,
      "key '\u{9B}'",
      at: marked.range,
      fixIts: [.init("rename\n", replacing: marked.range, with: "\u{7}")]
    )
    #expect(
      DiagnosticTextRenderer(marked.source).render(diagnostic) == """
        \\x1b.yaml:1:1: error: key '\\u{9b}' [duplicate-property]
        1 | a
          | ^
        help: rename\\n: `\\x07`

        """
    )
  }

  @Test("renders every range of every short text without a trap")
  func anyRange() {
    let pieces: [[UInt8]] = [
      [0x61], [0x0A], [0x0D], [0x09], [0xFF], [0xE6, 0xBC, 0xA2], [0xCC, 0x81], [0x1B], [0xE2, 0x80],
    ]
    var texts: [[UInt8]] = [[]]
    for _ in 0..<3 { texts += texts.flatMap { text in pieces.map { text + $0 } } }
    for text in Set(texts) {
      let renderer = DiagnosticTextRenderer(SourceFile(name: "f", bytes: text))
      for start in 0...UInt32(text.count + 1) {
        for end in [start, start + 1, start + 3] {
          let diagnostic = Diagnostic(.unexpectedToken, .error, "no", at: SourceRange(start: start, end: end))
          #expect(renderer.render(diagnostic).utf8.count { $0 == 0x0A } == 3, "\(text) \(start)..<\(end)")
        }
      }
    }
  }

  @Test("renders the ends of the address range without a trap")
  func extremeOffsets() {
    let source = SourceFile(name: "f", text: "a")
    let range = SourceRange(start: .max, end: .max)
    #expect(
      DiagnosticTextRenderer(source, width: .min).render(Diagnostic(.unexpectedToken, .error, "no", at: range))
        == "f:1:2: error: no [unexpected-token]\n1 | a\n  |  ^\n"
    )
  }
}
