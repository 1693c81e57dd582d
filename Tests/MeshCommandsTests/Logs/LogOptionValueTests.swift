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
    #expect(throws: InvalidValue.oneOf(["inbound", "outbound"])) { try AccessLogDirection(argument: "in") }
  }
}
