import Testing

@testable import ArgumentParsing

@Suite("An argument that may be left out, in front of one that must be given")
struct OptionalFirstTests {
  private struct Options: CommandOptions {
    var method: String?
    var address = ""
    static let arguments: [Argument<Self>] = [
      .optional("METHOD", \.method, help: ""), .required("URL", \.address, help: ""),
    ]
  }

  private static func read(_ words: [String]) throws -> Options {
    let parsed = try SampleCommand.parse(["route", "set"] + words).words
    return try Options(reading: parsed, path: ["tool"]) { _ in nil }
  }

  @Test("one word is for the argument that must be given, two are for both in order")
  func words() throws {
    let one = try Self.read(["http://a"])
    #expect(one.method == nil)
    #expect(one.address == "http://a")
    let two = try Self.read(["GET", "http://a"])
    #expect(two.method == "GET")
    #expect(two.address == "http://a")
  }

  @Test("no word at all lacks the argument that must be given")
  func missing() {
    let error = #expect(throws: UsageError.self) { try Options(reading: ParsedWords(), path: ["tool"]) { _ in nil } }
    #expect(error?.message == "\"tool\" needs the argument URL")
  }
}
