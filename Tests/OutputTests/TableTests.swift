import Output
import Testing

struct TableTests {
  private static func sample() -> Table {
    var table = Table([Column("NAME"), Column("READY", alignment: .trailing), Column("STATUS"), Column("NOTE")])
    table.append(["reviews-v1", "10", Cell("Running", Style(.green)), ""])
    table.append(["漢字", "1", "", "a\u{1B}b"])
    table.append(["x"])
    return table
  }

  @Test("lines columns up by display width and leaves no spaces at the end of a line")
  func plain() {
    #expect(
      Self.sample().render() == """
        NAME        READY  STATUS   NOTE
        reviews-v1     10  Running
        漢字            1           a\\x1bb
        x

        """
    )
  }

  @Test("styles texts without moving columns")
  func styled() {
    var table = Table([Column("A"), Column("B")])
    table.append([Cell("x", Style(.red)), "y"])
    #expect(
      table.render(styler: Styler(colorEnabled: true))
        == "\u{1B}[1mA\u{1B}[0m  \u{1B}[1mB\u{1B}[0m\n\u{1B}[31mx\u{1B}[0m  y\n"
    )
  }

  @Test("leaves the header out when asked")
  func headless() {
    var table = Table([Column("A LONG TITLE"), Column("B")])
    table.append(["x", "y", "surplus"])
    #expect(table.render(header: false) == "x  y\n")
  }
}
