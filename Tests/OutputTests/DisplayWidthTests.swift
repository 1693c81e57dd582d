import Output
import Testing

struct DisplayWidthTests {
  @Test(
    "counts the columns a terminal uses",
    arguments: [
      ("", 0),
      ("reviews-v1", 10),
      ("é", 1),
      ("e\u{301}", 1),
      ("漢字", 4),
      ("ｱ", 1),
      ("Ａ", 2),
      ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("👍", 2),
      ("👍🏽", 2),
      ("👩‍👩‍👧‍👦", 2),
      ("❤", 1),
      ("❤️", 2),
      ("❤️‍🔥", 2),
      ("🏳️‍🌈", 2),
      ("🇩🇪", 2),
      ("🇩🇪🇫🇷", 4),
      ("1️⃣", 2),
      ("a\u{200B}b", 2),
      ("\u{FEFF}a", 1),
      ("a\u{AD}b", 3),
      ("ไม้", 2),
      ("नि", 2),
      ("→✓…", 3),
      ("\u{1B}\t\n\u{7F}\u{9B}", 0),
      ("𠀀", 2),
      ("䷀", 2),
      ("⌚", 2),
      ("a👩‍b", 4),
    ]
  )
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
  }
}
