import Output
import Testing

@Suite("Lines that are drawn over each other")
struct RedrawnBlockTests {
  @Test("proves that lines take the place of those before, and that what was more is erased")
  func redraw() {
    var block = RedrawnBlock()
    #expect(block.draw(["a", "b"]) == "\r\u{1B}[Ka\n\r\u{1B}[Kb\n\u{1B}[J")
    #expect(block.draw(["c"]) == "\u{1B}[2A\r\u{1B}[Kc\n\u{1B}[J")
    #expect(block.draw([]) == "\u{1B}[1A\u{1B}[J")
    #expect(block.draw(["d"]) == "\r\u{1B}[Kd\n\u{1B}[J")
  }
}
