import AccessLogging
import Testing

@Suite("Conditions for lines of access logs")
struct ConditionTests {
  @Test(
    "statuses, classes and ranges",
    arguments: [
      ("5xx", [500, 599], [499, 600]), ("429", [429], [428]), ("500-503,404", [500, 503, 404], [504]),
      ("!404", [200, 0, 500], [404]), ("4xx-5xx,!429", [400, 599], [429, 399]), ("0", [0], [200]),
      ("5XX", [502], [402]),
      (" 404 , 500", [404, 500], [405]),
    ] as [(String, [Int], [Int])]
  )
  func statuses(_ text: String, _ wanted: [Int], _ unwanted: [Int]) throws {
    let condition = try StatusCondition(text)
    #expect(wanted.allSatisfy(condition.contains))
    #expect(!unwanted.contains(where: condition.contains))
    #expect(!condition.contains(-1) && !condition.contains(1_000) && !condition.contains(.max))
  }

  @Test(
    "what is no list of statuses is refused",
    arguments: ["", ",", "5x", "xx", "5xy", "1000", "500-", "-5", "599-500", "!!404", "404;500", "+40", "4xx-", "٤٠٤"]
  )
  func malformedStatuses(_ text: String) {
    #expect(throws: FilterMistake.malformed(expected: "statuses such as 5xx,429,500-599,!404")) {
      try StatusCondition(text)
    }
  }

  @Test("a slip in a flag is not taken, and a flag that resembles none is")
  func flags() throws {
    #expect(throws: FilterMistake.unknownFlag("UEAX", near: ["UAEX"])) { try FlagCondition("UEAX") }
    #expect(
      "\(FilterMistake.unknownFlag("UEAX", near: ["UAEX"]))" == """
        there is no response flag "UEAX": did you mean UAEX?
        """
    )
    #expect(try FlagCondition("WASMX").text == "WASMX")
    for text in ["", "UF,", "U F", "!none", "\u{1B}[2J"] {
      #expect(throws: FilterMistake.self) { try FlagCondition(text) }
    }
  }

  @Test("names without a text, and who is asked for without one, are refused", arguments: ["", "a,,b", "!"])
  func names(_ text: String) { #expect(throws: FilterMistake.self) { try NameCondition(text) } }

  @Test("a peer has a name on both sides of its slash", arguments: ["", "/", "a/", "/a", "a/b/c"])
  func peers(_ text: String) { #expect(throws: FilterMistake.self) { try PeerPattern(text) } }

  @Test("an address book knows who has an address, and no one else")
  func book() {
    var book = AddressBook()
    #expect(book.isEmpty)
    for number in 0..<1_000 { book.add(PeerName("pod-\(number)"), at: "10.0.\(number / 256).\(number % 256)") }
    book.add(PeerName("pod-7"), at: "10.0.0.7")
    book.add(PeerName("seven"), at: "10.0.0.7")
    #expect(book.names(at: "10.0.0.7").map(\.name) == ["pod-7", "seven"])
    #expect(book.names(at: "10.0.3.231").map(\.name) == ["pod-999"])
    #expect(book.names(at: "10.0.3.232").isEmpty && book.names(at: "").isEmpty)
  }
}
