import Diagnostics
import Testing

struct LineTableTests {
  private typealias Position = LineTable.Position

  @Test(
    "counts lines from 1 and columns in scalars, whatever ends a line",
    arguments: [
      (0, 1, 1), (3, 1, 3), (4, 1, 4), (5, 2, 1), (6, 2, 2), (7, 2, 2), (8, 3, 1), (9, 3, 2), (10, 4, 1), (11, 4, 2),
      (12, 4, 2), (99, 4, 2),
    ] as [(UInt32, Int, Int)]
  )
  func position(offset: UInt32, line: Int, column: Int) {
    // Bytes: a, é of two, LF at 3 is moved to 4 by the second a; then b CR LF, c CR, d LF.
    let table = LineTable(SourceFile(name: "f", text: "aéa\nb\r\nc\rd\n"))
    #expect(table.lineCount == 4)
    #expect(table.position(of: offset) == Position(line: line, column: column))
  }

  @Test("gives lines without their breaks")
  func lines() {
    let source = SourceFile(name: "f", text: "ab\r\n\ncd")
    let table = LineTable(source)
    #expect(
      [0, 2, 3, 4, 5, 7].map { source.text(in: table.line(containing: $0)) } == ["ab", "ab", "ab", "", "cd", "cd"]
    )
  }

  @Test("counts on from the first line of a piece of a file")
  func piece() {
    let table = LineTable(SourceFile(name: "f", bytes: Array("a\nb\n".utf8), firstLine: 41, baseOffset: 1000))
    #expect(table.position(of: 2) == Position(line: 42, column: 1))
  }

  @Test("an empty source has one empty line")
  func empty() {
    let table = LineTable(SourceFile(name: "f", text: ""))
    #expect(table.lineCount == 1)
    #expect(table.position(of: 0) == Position(line: 1, column: 1))
    #expect(table.line(containing: 7) == SourceRange(at: 0))
  }
}
