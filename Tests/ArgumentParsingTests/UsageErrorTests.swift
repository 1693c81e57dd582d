import ArgumentParsing
import Testing

@Suite struct UsageErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let message: String
    let suggestions: [String]

    var testDescription: String { line.debugDescription }

    init(_ line: String, _ message: String, _ suggestions: [String] = []) {
      self.line = line
      self.message = message
      self.suggestions = suggestions
    }
  }

  static let cases = [
    Case("ruote", #"unknown command "ruote" for "tool""#, ["route"]),
    Case("route sett", #"unknown command "sett" for "tool route""#, ["set"]),
    Case("route zzz", #"unknown command "zzz" for "tool route""#),
    Case("\u{1B}[2J", #"unknown command "\x1b[2J" for "tool""#),
    Case("--version", #"unknown flag "--version" for "tool""#, ["tool version"]),
    Case("route set --namspace x", #"unknown flag "--namspace" for "tool route set""#, ["--namespace"]),
    Case("route set --namspace=x", #"unknown flag "--namspace" for "tool route set""#, ["--namespace"]),
    Case("route set --no-colour", #"unknown flag "--no-colour" for "tool route set""#, ["--no-color"]),
    Case("route set --trcae", #"unknown flag "--trcae" for "tool route set""#),
    Case("route set -x", #"unknown flag "-x" for "tool route set""#),
    Case("route set -Rx", #"unknown flag "-x" for "tool route set""#),
    Case("route set -ouptut json", #"invalid value "uptut" for flag "-o": expected yaml, json"#),
    Case("route set -quiet", #"unknown flag "-quiet" for "tool route set""#, ["--quiet"]),
    Case("route set s -f", #"flag "-f" needs a value"#),
    Case("route set s -f -R", #"flag "-f" needs a value, but the flag "-R" follows it"#, ["-f-R"]),
    Case(
      "route set --output-dir --diff",
      #"flag "--output-dir" needs a value, but the flag "--diff" follows it"#,
      ["--output-dir=--diff"]
    ),
    Case("route set -fa s -o jsn", #"invalid value "jsn" for flag "-o": expected yaml, json"#, ["json"]),
    Case("route set -fa s --count=x", #"invalid value "x" for flag "--count": expected a whole number"#),
    Case(
      "route set -fa s --count 99999999999999999999",
      #"invalid value "99999999999999999999" for flag "--count": expected a whole number"#
    ),
    Case("route set --diff=maybe", #"invalid value "maybe" for flag "--diff": expected true, false"#),
    Case("route set -R=maybe", #"invalid value "maybe" for flag "-R": expected true, false"#),
    Case(
      "route set -fa s v1",
      #"invalid value "v1" for argument SUBSET=WEIGHT: expected a subset and its weight, such as v1=50"#
    ),
    Case("route set --diff --in-place", #"flags "--diff" and "--in-place" cannot be used together"#),
    Case("route set s", #""tool route set" needs the flag "-f FILE""#),
    Case("route set -fa", #""tool route set" needs the argument SERVICE"#),
  ]

  @Test("each mistake is told in one sentence that quotes the word, with what was likely meant", arguments: cases)
  func messages(_ example: Case) {
    let words = example.line.split(separator: " ").map(String.init)
    let error = #expect(throws: UsageError.self) {
      let invocation = try SampleCommand.parse(words)
      _ = try SampleCommand.Options(reading: invocation.words, path: invocation.path) { _ in nil }
    }
    #expect(error?.message == example.message)
    #expect(error?.suggestions == example.suggestions)
  }

  @Test("an error in a variable names the variable, and help is that of the command")
  func variable() {
    struct Options: CommandOptions {
      var count = 1
      var isOn = false
      static let flags: [Flag<Self>] = [
        .value("count", "N", \.count, help: "").environment("SAMPLE_COUNT"),
        .switch("on", \.isOn, help: "").environment("SAMPLE_ON"),
      ]
    }
    let error = #expect(throws: UsageError.self) {
      try Options(reading: ParsedWords(), path: ["tool", "run"]) { $0 == "SAMPLE_COUNT" ? "many" : nil }
    }
    #expect(error?.message == #"invalid value "many" for environment variable SAMPLE_COUNT: expected a whole number"#)
    #expect(error?.helpCommand == "tool run --help")
    let other = #expect(throws: UsageError.self) {
      try Options(reading: ParsedWords(), path: ["tool", "run"]) { $0 == "SAMPLE_ON" ? "many" : nil }
    }
    #expect(other?.message == #"invalid value "many" for environment variable SAMPLE_ON: expected true, false"#)
  }

  @Test("a word beyond the arguments of a command is refused")
  func surplus() {
    struct Options: CommandOptions {
      var name: String?
      static let arguments: [Argument<Self>] = [.optional("NAME", \.name, help: "")]
    }
    let error = #expect(throws: UsageError.self) {
      var words = ParsedWords()
      words = try SampleCommand.parse(["route", "set", "one", "two"]).words
      _ = try Options(reading: words, path: ["tool"]) { _ in nil }
    }
    #expect(error?.message == #"unexpected argument "two" for "tool""#)
  }
}
