import AccessLogging
import ArgumentParsing
import Testing

@testable import MeshCommands

@Suite("Values of the options that filter logs")
struct LogOptionValueTests {
  @Test("read back as they were written")
  func values() throws {
    #expect(try StatusCondition(argument: "5xx,!404").argument == "5xx,!404")
    #expect(try FlagCondition(argument: "uh,none").argument == "uh,none")
    #expect(try NameCondition(argument: "a*,b").argument == "a*,b")
    #expect(try MethodArgument(argument: "get").argument == "get")
    #expect(try PathExpression(argument: "^/a").argument == "^/a")
    #expect(try PeerPattern(argument: "prod/reviews").argument == "prod/reviews")
    #expect(try AccessLogDirection(argument: "inbound") == .inbound)
    #expect(try StreamCount(argument: "7").argument == "7")
    #expect(try LineCount(argument: "0").count == 0)
    #expect(try LineCount(argument: "-1").count == nil && LineCount(argument: "-1").argument == "-1")
  }

  @Test("are refused with what was expected")
  func refusals() {
    #expect(throws: InvalidValue.malformed(expected: "statuses such as 5xx,429,500-599,!404")) {
      try StatusCondition(argument: "abc")
    }
    #expect(throws: InvalidValue.refused("there is no response flag \"UEAX\": did you mean UAEX?")) {
      try FlagCondition(argument: "UEAX")
    }
    #expect(throws: InvalidValue.refused("missing closing ]: `[a`")) { try PathExpression(argument: "[a") }
    #expect(throws: InvalidValue.malformed(expected: "a number above 0")) { try StreamCount(argument: "0") }
    #expect(throws: InvalidValue.malformed(expected: "a number of lines, or -1 for all of them")) {
      try LineCount(argument: "-2")
    }
    #expect(throws: InvalidValue.oneOf(["inbound", "outbound"])) { try AccessLogDirection(argument: "in") }
  }
}
