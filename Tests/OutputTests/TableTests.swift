import Output
import Testing

@Suite struct TableTests {
  private static func sample() -> Table {
    var table = Table([Column("NAME"), Column("READY", alignment: .trailing), Column("STATUS"), Column("NOTE")])
    table.append(["reviews-v1", "10", Cell("Running", Style(.green)), ""])
    table.append(["漢字", "1", "", "a\u{1B}b"])
    table.append(["👩‍🚀", "1", "", "a\u{202E}b"])
    table.append(["x"])
    return table
  }

  private static func hosts() -> Table {
    var table = Table([
      Column("NAME", minimumWidth: 6), Column("HOSTS", minimumWidth: 8), Column("AGE", alignment: .trailing),
      Column("UID", presence: .wide),
    ])
    table.append(["reviews-of-the-bookshop", "reviews.bookinfo.svc.cluster.local", "5d", "a-1"])
    table.append(["details", "細節.bookinfo.svc.cluster.local", "12h", "b-2"])
    return table
  }

  @Test("lines columns up by display width and leaves no spaces at the end of a line")
  func plain() {
    #expect(
      Self.sample().render() == """
        NAME        READY  STATUS   NOTE
        reviews-v1     10  Running
        漢字            1           a\\x1bb
        👩‍🚀              1           a\\u{202e}b
        x

        """
    )
  }

  @Test("styles texts without moving columns")
  func styled() {
    var table = Table([Column("A"), Column("B")])
    table.append([Cell("x", Style(.red)), "y"])
    #expect(
      table.render(TableLayout(styler: Styler(colorEnabled: true)))
        == "\u{1B}[1mA\u{1B}[0m  \u{1B}[1mB\u{1B}[0m\n\u{1B}[31mx\u{1B}[0m  y\n"
    )
  }

  @Test("leaves the header out when asked")
  func headless() {
    var table = Table([Column("A LONG TITLE"), Column("B")])
    table.append(["x", "y", "surplus"])
    #expect(table.render(TableLayout(showsHeader: false)) == "x  y\n")
    #expect(table.tabSeparated(header: false) == "x\ty\n")
  }

  @Test("shows wide columns only where they are asked for")
  func wide() {
    #expect(
      Self.hosts().render() == """
        NAME                     HOSTS                               AGE
        reviews-of-the-bookshop  reviews.bookinfo.svc.cluster.local   5d
        details                  細節.bookinfo.svc.cluster.local     12h

        """
    )
    #expect(
      Self.hosts().render(TableLayout(isWide: true)) == """
        NAME                     HOSTS                               AGE  UID
        reviews-of-the-bookshop  reviews.bookinfo.svc.cluster.local   5d  a-1
        details                  細節.bookinfo.svc.cluster.local     12h  b-2

        """
    )
  }

  @Test("cuts the widest of the columns that may shrink, down to the width of the terminal")
  func narrow() {
    #expect(
      Self.hosts().render(TableLayout(width: 50)) == """
        NAME                   HOSTS                  AGE
        reviews-of-the-books…  reviews.bookinfo.svc…   5d
        details                細節.bookinfo.svc.cl…  12h

        """
    )
  }

  @Test("cuts no column below its minimum, and says so in ASCII where it must")
  func narrowest() {
    #expect(
      Self.hosts().render(TableLayout(width: 10, glyphs: .ascii)) == """
        NAME    HOSTS     AGE
        rev...  revie...   5d
        det...  細節....  12h

        """
    )
  }

  @Test("a table that fits is not touched, whatever the width")
  func fitting() {
    let full = Self.hosts().render()
    #expect(Self.hosts().render(TableLayout(width: 64)) == full)
    #expect(Self.hosts().render(TableLayout(width: 63)) != full)
  }

  @Test("tab-separated values have all columns, and no tab, line feed or control character in a cell")
  func tabSeparated() {
    var table = Table([Column("NAME"), Column("NOTE", presence: .wide)])
    table.append(["a\tb", "c\nd\\e\u{1B}[2J"])
    #expect(table.tabSeparated() == "NAME\tNOTE\na\\tb\tc\\nd\\\\e\\x1b[2J\n")
  }
}
