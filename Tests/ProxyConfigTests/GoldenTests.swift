import ProxyConfig
import TestSupport
import Testing

@Suite("A small mesh leads to the configuration beside it")
struct GoldenTests {
  private static let record = RecordedText(Golden.folder, suite: "GoldenTests")

  @Test("every row of the translation", arguments: Golden.all)
  func translated(name: String) throws {
    try Self.record.check("\(name).json", Golden(name).text)
  }

  @Test("no golden is left over")
  func nothingLeftOver() throws {
    try Self.record.check(onlyFiles: Golden.all.flatMap { ["\($0).yaml", "\($0).json"] })
  }

  @Test("the same mesh leads to the same bytes", arguments: Golden.all)
  func deterministic(name: String) throws {
    #expect(try Golden(name).text == Golden(name).text)
  }
}
