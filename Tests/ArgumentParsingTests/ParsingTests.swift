import ArgumentParsing
import Testing

@Suite struct ParsingTests {
  typealias Options = SampleCommand.Options

  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let expected: Options

    var testDescription: String { words.joined(separator: " ") }

    init(_ line: String, _ change: (inout Options) -> Void) {
      words = line.split(separator: " ").map(String.init)
      var options = Options()
      options.filenames = ["a"]
      options.service = "s"
      change(&options)
      expected = options
    }
  }

  @Test(
    "every spelling of a flag and argument sets its property",
    arguments: [
      Case("-f a s") { _ in },
      Case("-fa s") { _ in },
      Case("-f=a s") { _ in },
      Case("--filename a s") { _ in },
      Case("--filename=a s") { _ in },
      Case("s -f a") { _ in },
      Case("-f a -f b --filename=c s") { $0.filenames = ["a", "b", "c"] },
      Case("-f - s") { $0.filenames = ["-"] },
      Case("-f a=b s") { $0.filenames = ["a=b"] },
      Case("-Rf a s") { $0.isRecursive = true },
      Case("-Rfa s") { $0.isRecursive = true },
      Case("-f a s --recursive=true") { $0.isRecursive = true },
      Case("-f a s -R --recursive=false") { $0.isRecursive = false },
      Case("-f a s -R=false") { $0.isRecursive = false },
      Case("-f a s --namespace= ") { $0.namespace = "" },
      Case("-f a s -o json") { $0.format = .json },
      Case("-f a s -o json -oyaml") { $0.format = .yaml },
      Case("-f a s --count=-7") { $0.count = -7 },
      Case("-f a s --count -7") { $0.count = -7 },
      Case("-f a s --trace") { $0.isTraced = true },
      Case("-f a -- s") { _ in },
      Case("-f a -- -s") { $0.service = "-s" },
      Case("-f a -") { $0.service = "-" },
    ]
  )
  func spellings(_ example: Case) throws {
    #expect(try SampleCommand.options(example.words) == example.expected)
  }

  @Test("words such as v1=50 are read by their type, between flags and in order")
  func weights() throws {
    let options = try SampleCommand.options(["reviews", "v1=50", "-f", "a", "v3=50"])
    #expect(options.service == "reviews")
    #expect(options.weights.map(\.argument) == ["v1=50", "v3=50"])
  }

  @Test("a variable stands in for an absent flag, and only then; an empty one is not set")
  func environment() throws {
    let variables = ["SAMPLE_NAMESPACE": "bookinfo"]
    #expect(try SampleCommand.options(["-fa", "s"], environment: variables).namespace == "bookinfo")
    #expect(try SampleCommand.options(["-fa", "s", "-nx"], environment: variables).namespace == "x")
    #expect(try SampleCommand.options(["-fa", "s"], environment: ["SAMPLE_NAMESPACE": ""]).namespace == nil)
  }

  @Test("inherited flags stand anywhere, and aliases resolve to names")
  func inherited() throws {
    let invocation = try SampleCommand.parse(["-q", "rt", "--no-color", "set", "-f", "a", "s"])
    let inherited = try SampleCommand.Inherited(reading: invocation.inherited, path: invocation.path) { _ in nil }
    #expect(inherited == SampleCommand.Inherited(isQuiet: true, color: false, asksForHelp: false))
    #expect(invocation.path == ["tool", "route", "set"])
    #expect(invocation.words.positionals == ["s"])
  }

  @Test(
    "a call for help is heard despite mistakes on the line, but not after --",
    arguments: [["--bogus", "-h"], ["-f", "-h"], ["--diff", "--in-place", "--help"], ["-h", "--bogus"]]
  )
  func help(_ words: [String]) throws {
    let invocation = try SampleCommand.parse(["route", "set"] + words)
    let inherited = try SampleCommand.Inherited(reading: invocation.inherited, path: invocation.path) { _ in nil }
    #expect(inherited.asksForHelp)
    #expect(invocation.path == ["tool", "route", "set"])
    #expect(throws: UsageError.self) { try SampleCommand.parse(["route", "set", "--bogus", "--", "-h"]) }
  }

  @Test("a group without a command is a call of the group")
  func group() throws {
    #expect(try SampleCommand.parse([]).path == ["tool"])
    #expect(try SampleCommand.parse(["route", "-q"]).path == ["tool", "route"])
  }

  @Test(
    "a group that is short for a command goes on with it at the first flag of its own",
    arguments: [
      (["rules", "-f", "a"], ["tool", "rules", "show"]), (["rules", "-fa", "-q"], ["tool", "rules", "show"]),
      (["rules", "--", "s"], ["tool", "rules", "show"]), (["rules"], ["tool", "rules"]),
      (["rules", "pod/a"], ["tool", "rules", "show"]),
      (["rules", "-q"], ["tool", "rules"]), (["rules", "show", "-f", "a"], ["tool", "rules", "show"]),
    ]
  )
  func shortGroup(words: [String], path: [String]) throws {
    let show = CommandNode<String>.command(
      CommandDeclaration("show", summary: "Show rules"),
      Options.self,
      action: "show"
    )
    let rules = CommandNode.group(CommandDeclaration("rules", summary: "Rules"), [show]).defaulting(to: "show")
    let root = CommandNode.group(CommandDeclaration("tool", summary: "Sample tool"), [rules])
    let parser = CommandLineParser(root: root, inherited: SampleCommand.Inherited.self)
    #expect(try parser.parse(words).path == path)
    #expect(throws: UsageError.self) { try parser.parse(["rules", "shw"]) }
  }
}
