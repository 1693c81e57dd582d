import Output
import Testing

struct StylerTests {
  @Test(
    "wraps text in the escape sequence of its style",
    arguments: [
      (Style(.red, isBold: true), "\u{1B}[1;31mtext\u{1B}[0m"),
      (Style(.green), "\u{1B}[32mtext\u{1B}[0m"),
      (Style.bold, "\u{1B}[1mtext\u{1B}[0m"),
      (Style.faint, "\u{1B}[2mtext\u{1B}[0m"),
      (Style.plain, "text"),
    ]
  )
  func apply(style: Style, expected: String) {
    #expect(Styler(colorEnabled: true).apply(style, to: "text") == expected)
    #expect(Styler.plain.apply(style, to: "text") == "text")
  }

  @Test("writes nothing around nothing")
  func emptyText() {
    #expect(Styler(colorEnabled: true).apply(.bold, to: "") == "")
  }
}
