import Output
import Testing

@Suite struct DrawingTests {
  static let tree = Tree(
    Cell("reviews", .bold),
    [
      Tree("v1", [Tree("pod a"), Tree("pod b\u{7}")]),
      Tree("v2", [Tree("pod c", [Tree("proxy")])]),
    ]
  )

  @Test("a tree has a branch for each child, and trunks only where more follows")
  func unicodeTree() {
    #expect(
      Self.tree.render() == """
        reviews
        ├── v1
        │   ├── pod a
        │   └── pod b\\x07
        └── v2
            └── pod c
                └── proxy

        """
    )
  }

  @Test("a tree is drawn in ASCII where the locale is")
  func asciiTree() {
    #expect(
      Self.tree.render(glyphs: .ascii) == """
        reviews
        |-- v1
        |   |-- pod a
        |   `-- pod b\\x07
        `-- v2
            `-- pod c
                `-- proxy

        """
    )
  }

  @Test("branches are dimmed and labels styled where colour is on")
  func styledTree() {
    let text = Tree(Cell("a", .bold), [Tree("b")]).render(styler: Styler(colorEnabled: true))
    #expect(text == "\u{1B}[1ma\u{1B}[0m\n\u{1B}[2m└── \u{1B}[0mb\n")
  }

  @Test("a tree as deep as memory allows is drawn without the stack")
  func deepTree() {
    let tree = (0..<2000).reduce(Tree("leaf")) { below, _ in Tree("x", [below]) }
    #expect(tree.render(glyphs: .ascii).split(separator: "\n").count == 2001)
  }

  @Test(
    "a sparkline gives each number a height, and only zero the lowest",
    arguments: [
      ([], nil, "", ""),
      ([0, 0], nil, "▁▁", "__"),
      ([0, 1, 2, 3, 4, 5, 6, 7], nil, "▁▂▃▄▅▆▇█", "_.:-=+*#"),
      ([0.001, 100], nil, "▂█", ".#"),
      ([50, 100, 150], 100, "▄██", "-##"),
      ([-5, .nan, .infinity, 1], nil, "▁  █", "_  #"),
    ] as [([Double], Double?, String, String)]
  )
  func sparkline(numbers: [Double], ceiling: Double?, unicode: String, ascii: String) {
    #expect(Sparkline.text(of: numbers, ceiling: ceiling) == unicode)
    #expect(Sparkline.text(of: numbers, ceiling: ceiling, glyphs: .ascii) == ascii)
  }

  @Test(
    "a bar is drawn empty only for nothing and full only for the whole",
    arguments: [
      (0, 10, "░░░░░░░░░░", ".........."),
      (0.001, 10, "█░░░░░░░░░", "#........."),
      (0.5, 10, "█████░░░░░", "#####....."),
      (0.999, 10, "█████████░", "#########."),
      (1, 10, "██████████", "##########"),
      (7, 4, "████", "####"),
      (-1, 4, "░░░░", "...."),
      (.nan, 4, "░░░░", "...."),
      (0.5, 1, "█", "#"),
      (0.5, 0, "", ""),
      (0.5, -3, "", ""),
    ] as [(Double, Int, String, String)]
  )
  func bar(share: Double, columns: Int, unicode: String, ascii: String) {
    #expect(Bar.text(of: share, columns: columns) == unicode)
    #expect(Bar.text(of: share, columns: columns, glyphs: .ascii) == ascii)
  }

  @Test("progress is one rewritten line on a terminal")
  func rewrittenProgress() {
    var line = ProgressLine(rewrites: true, width: 12)
    #expect(line.show("1 of 3") == "\r\u{1B}[K1 of 3")
    #expect(line.show("1 of 3") == "")
    #expect(line.show("2 of 3 \u{1B}[2J reviews") == "\r\u{1B}[K2 of 3 \\x1…")
    #expect(line.finish() == "\n")
    #expect(line.finish() == "")
    #expect(line.show("again") == "\r\u{1B}[Kagain")
    #expect(line.clear() == "\r\u{1B}[K")
    #expect(line.clear() == "")
  }

  @Test("progress is one line a change elsewhere, whole and without escapes")
  func loggedProgress() {
    var line = ProgressLine(rewrites: false, width: 4)
    #expect(line.show("1 of 3\n") == "1 of 3\\n\n")
    #expect(line.show("1 of 3\n") == "")
    #expect(line.show("2 of 3") == "2 of 3\n")
    #expect(line.finish() == "")
    #expect(line.clear() == "")
  }

  @Test(
    "a text is cut between characters and never wider than asked",
    arguments: [
      ("reviews", 7, "reviews"), ("reviews", 6, "revie…"), ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"),
      ("漢字漢字", 6, "漢字…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👩‍🚀👩‍🚀", 3, "👩‍🚀…"), ("ab", 1, "…"),
      ("ab", 0, ""), ("ab", -1, ""),
    ]
  )
  func truncation(text: String, limit: Int, expected: String) {
    #expect(DisplayWidth.truncated(text, to: limit, ellipsis: "…") == expected)
    #expect(DisplayWidth.columns(of: expected) <= max(0, limit))
  }

  @Test(
    "the rows of a text count what wraps, and neither styles nor the last line feed",
    arguments: [
      ("", 0), ("\n", 1), ("a", 1), ("a\n", 1), ("a\n\nb\n", 3), ("abcdefghij", 1), ("abcdefghijk", 2),
      ("\u{1B}[1;31mabcdefghij\u{1B}[0m\n", 1), ("漢字漢字漢字\n", 2),
    ]
  )
  func rows(text: String, expected: Int) {
    #expect(DisplayWidth.rows(of: text, width: 10) == expected)
  }
}
